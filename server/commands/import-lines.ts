/** What `fourth-mile import` prints: a line for each file, and the totals. */

import type { FileResult, ImportCounts } from '../../shared/api/import-api.ts';

const STATUS_WIDTH = 9;

/** `label` is the file on disk; what lies inside an archive is named behind it. */
export function describeResult(label: string, result: FileResult): string {
  const where = result.place === '' ? label : `${label} > ${result.name}`;
  switch (result.status) {
    case 'new': {
      const run = `${where}: ${nameRun(result)}`;
      return line('new', result.damage === undefined ? run : `${run}, damaged, read in part`);
    }
    case 'same':
      return line('same', `${where}: the ${nameRun(result)} is here already`);
    case 'notARun':
      // Of thousands in an archive what each is says enough.
      return line('no run', `${where}: ${result.message}${result.place === '' ? ` ${result.cure}` : ''}`);
    case 'refused':
      return line('refused', `${where}: ${result.message} ${result.cure}`);
  }
}

function nameRun({ day }: { day?: string }): string {
  return day === undefined ? 'run' : `run of ${day}`;
}

function line(status: string, text: string): string {
  return `${status.padEnd(STATUS_WIDTH)}${text}`;
}

/** Ends with a line end. */
export function describeTotals(counts: ImportCounts): string {
  const parts = [
    `${counts.new + counts.damaged} new`,
    ...(counts.damaged > 0 ? [`${counts.damaged} of them read in part`] : []),
    `${counts.same} here already`,
    `${counts.notARun} no run`,
    `${counts.refused} refused`,
    `${counts.skipped === 1 ? '1 other file' : `${counts.skipped} other files`} skipped`,
  ];
  return `${parts.join(', ')}.\n`;
}
