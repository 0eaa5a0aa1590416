#!/usr/bin/env node
/** The command `fourth-mile`: finds the command that is asked for, and turns what goes wrong into a sentence and an exit code. */

import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeFolderTrouble } from '../shared/words/folder-words.ts';
import { checkCommand } from './commands/check-command.ts';
import { type Command, type CommandContext, CommandError, EXIT } from './commands/command.ts';
import { decideCommand } from './commands/decide-command.ts';
import { importCommand } from './commands/import-command.ts';
import { serveCommand } from './commands/serve-command.ts';
import { workoutsCommand } from './commands/workouts-command.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  serve: serveCommand,
  workouts: workoutsCommand,
  check: checkCommand,
  import: importCommand,
  decide: decideCommand,
};

const UNEXPECTED = 1;

/** Answers with the exit code: 0 answered, 2 wrong use, 3 the file cannot be used, 1 our own fault. */
export async function runCommandLine(args: string[], context: CommandContext): Promise<number> {
  try {
    return await dispatch(args, context);
  } catch (error) {
    if (error instanceof CommandError) {
      context.printError(`${error.message}\n`);
      return error.exitCode;
    }
    context.printError(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return UNEXPECTED;
  }
}

async function dispatch([name, ...args]: string[], context: CommandContext): Promise<number> {
  if (name === '--version' || name === '-v') {
    context.print(`${readVersion()}\n`);
    return EXIT.answered;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    context.print(describeCommands());
    return EXIT.answered;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const names = Object.keys(COMMANDS).join(', ');
    throw new CommandError(EXIT.wrongUse, `There is no command "${name}". There are: ${names}. --help says more.`);
  }
  if (args.includes('--help') || args.includes('-h')) {
    context.print(command.help);
    return EXIT.answered;
  }
  return await command.run(args, context);
}

/** Names come from strangers' files: nothing of them may steer the terminal. Line ends and tabs stay. */
function withoutControls(output: string): string {
  return output.replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '');
}

function describeCommands(): string {
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  fourth-mile ${name.padEnd(9)} ${summary}`);
  return `Fourth Mile: back to running after a birth.

${lines.join('\n')}

  fourth-mile COMMAND --help   what a command takes
  fourth-mile --version        the version

Exit codes: 0 answered, 2 wrong use, 3 the file cannot be used.
`;
}

/** From the package that this file lies in: two folders up once built, one when the sources run. */
function readVersion(): string {
  for (const place of ['../package.json', '../../package.json']) {
    try {
      const found = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8')) as Record<string, unknown>;
      if (found.name === 'fourth-mile') return String(found.version);
    } catch {
      // Not here: the other place.
    }
  }
  return 'unknown';
}

/** Started by its name, through a link that a package manager made, or directly. */
function isMain(): boolean {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(import.meta.url));
}

/** Whoever reads the answer may stop (`| head`), or the disk may be full: neither is a fault of ours. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') {
    const reason = describeFolderTrouble(error.code ?? '') ?? `the system answered ${error.code ?? error.message}.`;
    process.stderr.write(`The answer cannot be written: ${reason}\n`);
  }
  process.exit(UNEXPECTED);
}

if (isMain()) {
  process.stdout.on('error', endWithReader);
  process.stderr.on('error', () => {});
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    print: (output) => process.stdout.write(withoutControls(output)),
    printError: (output) => process.stderr.write(withoutControls(output)),
    openStdin: () => process.stdin,
    environment: process.env,
    currentDir: process.cwd(),
  });
}
