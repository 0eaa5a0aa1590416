/** The words of the plan's own page. */

export const PLAN = {
  lead: 'The weeks grow slowly. Each opens when your runs and your answers are in; repeating a week is part of the plan.',
  states: { past: 'Behind you', open: 'Open now', ahead: 'Ahead' },
  about: (repeats: number, run: string, walk: string | null) =>
    walk === null ? `${repeats === 1 ? '' : `${repeats} × `}${run} run` : `${repeats} × (${run} run, ${walk} walk)`,
  totals: (run: string, total: string) => `${run} of running in ${total}`,
  selfCheck: 'Movement self-check again before the next week',
  sessionsDone: (done: number, offered: number) => `${done} of ${offered} sessions done`,
  fromSeed: 'from the founding text',
  fromProposal: 'our proposal',
  sourceNote:
    'No trial has tested a run-walk plan after a birth. Weeks 1 to 6 follow the founding text, in which a runner tells how she began again; later weeks are our proposal.',
  remarks: (count: number) => `Where this plan grows fast (${count === 1 ? 'one remark' : `${count} remarks`})`,
} as const;
