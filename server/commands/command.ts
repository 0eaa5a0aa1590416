/** What a command is: words about itself, and a function from arguments to an exit code. */

import { type ParseArgsConfig, parseArgs } from 'node:util';

/** 0 answered, 2 wrong use, 3 the file cannot be used. */
export const EXIT = { answered: 0, wrongUse: 2, unusableFile: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export type CommandContext = {
  /** Writes text as it is, line ends included. */
  print: (text: string) => void;
  printError: (text: string) => void;
  openStdin: () => AsyncIterable<Buffer>;
  environment: Record<string, string | undefined>;
  currentDir: string;
};

export type Command = {
  summary: string;
  help: string;
  run: (args: string[], context: CommandContext) => Promise<ExitCode>;
};

/** The command line cannot be understood (2) or the file it names cannot be used (3); the message says what to do. */
export class CommandError extends Error {
  override name = 'CommandError';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

export function refuseUse(message: string): CommandError {
  return new CommandError(EXIT.wrongUse, message);
}

export function refuseFile(message: string): CommandError {
  return new CommandError(EXIT.unusableFile, message);
}

type Options = NonNullable<ParseArgsConfig['options']>;
export type CommandLine<T extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>
>;

/** @throws CommandError (wrong use) for an unknown option, one without its value, or a name that is empty. */
export function parseCommandLine<const T extends Options>(args: string[], options: T): CommandLine<T> {
  // An empty name would mean the folder that somebody happens to be in.
  if (args.includes(''))
    throw refuseUse('One of the names or values is empty; a variable of the shell may not be set.');
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const sentence = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw refuseUse(`${sentence.replace(/\.$/, '')}. --help shows what this command takes.`);
  }
}
