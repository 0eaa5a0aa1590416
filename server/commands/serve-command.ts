/** `fourth-mile serve`: the service on this machine, until it is told to stop. */

import { type Command, EXIT, parseCommandLine, refuseUse } from './command.ts';

const HELP = `fourth-mile serve
Starts Fourth Mile on this machine and prints its address. Ctrl-C stops it.

Settings (environment):
  FOURTH_MILE_PORT       port, default 4040
  FOURTH_MILE_HOST       127.0.0.1 (default), localhost or ::1
  FOURTH_MILE_DATA_DIR   folder for everything that is kept, default ./data
`;

export const serveCommand: Command = {
  summary: 'start the service on this machine',
  help: HELP,
  async run(args, { print, printError, environment, currentDir }) {
    const { positionals } = parseCommandLine(args, {});
    if (positionals.length > 0) throw refuseUse(`serve takes no file or name; "${positionals[0]}" was given.`);
    const { readSettings, SettingsError } = await import('../settings.ts');
    const { serve, ServeError } = await import('../serve.ts');
    // What is kept is about her health: for her own account on this machine only.
    process.umask(0o077);
    try {
      await serve(readSettings(environment, currentDir), { print, printError });
      return EXIT.answered;
    } catch (error) {
      if (error instanceof SettingsError || error instanceof ServeError) throw refuseUse(error.message);
      throw error;
    }
  },
};
