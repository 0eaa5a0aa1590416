/** `fourth-mile import`: records runs from files, folders and archives straight into the data folder. */

import type { ImportCounts } from '../../shared/api/import-api.ts';
import {
  type Command,
  type CommandContext,
  EXIT,
  type ExitCode,
  parseCommandLine,
  refuseFile,
  refuseUse,
} from './command.ts';
import { describeResult, describeTotals } from './import-lines.ts';
import { type FoundFile, walkPaths } from './walk-paths.ts';

const HELP = `fourth-mile import PATH…
Records the runs in these files, folders and archives (.fit, .gz, .zip, the export of a whole account), as dropping them
on the page does. It prints a line for each file that may be a run, and the totals. A run that is there already stays as
it is, so the same path can be imported again. The service must not be running on the same data folder.

Settings (environment):
  FOURTH_MILE_DATA_DIR   folder for everything that is kept, default ./data
`;

export const importCommand: Command = {
  summary: 'record runs from files, folders and archives',
  help: HELP,
  async run(args, context) {
    const { positionals } = parseCommandLine(args, {});
    if (positionals.length === 0) throw refuseUse('Name what to import: fourth-mile import PATH…');
    // A wrong name must not make a data folder.
    const files: FoundFile[] = [];
    for await (const file of walkPaths(positionals, context)) files.push(file);
    return await importFiles(files, context);
  },
};

async function importFiles(files: readonly FoundFile[], context: CommandContext): Promise<ExitCode> {
  const { openImporter } = await import('./open-importer.ts');
  const importer = await openImporter(context);
  const counts: ImportCounts = { new: 0, same: 0, damaged: 0, notARun: 0, refused: 0, skipped: 0 };
  try {
    for (const file of files) {
      for await (const outcome of importer.take(file)) {
        counts[outcome.countedAs] += 1;
        if (outcome.result !== null) context.print(`${describeResult(file.label, outcome.result)}\n`);
      }
    }
  } catch (error) {
    const stop = importer.explainStop(error);
    if (stop === null) throw error;
    context.print(describeTotals(counts));
    throw refuseFile(`${stop.message} ${stop.cure}`);
  } finally {
    await importer.close();
  }
  context.print(describeTotals(counts));
  return counts.new + counts.same + counts.damaged > 0 ? EXIT.answered : EXIT.unusableFile;
}
