/** What the app says of a run's verdict: its outcome, each interval, the witnesses, the heart rate. */

import type {
  ComplianceOutcome,
  HeartRateDefect,
  IntervalJudgement,
  WitnessSource,
} from '../../../shared/run/assessment.ts';
import type { Intensity, PlannedMovement } from '../../../shared/workout.ts';

export const OUTCOMES: Record<ComplianceOutcome, string> = {
  met: 'As planned',
  more: 'More than planned',
  less: 'Less than planned',
  cannotTell: 'Cannot tell',
};

export const NOT_COMPARED = 'Extra run';

export const DEFECTS: Record<HeartRateDefect, string> = {
  missing: 'no value',
  implausible: 'values no heart has',
  frozen: 'stuck on one value',
  cadenceLock: 'likely your steps, not your heart',
  spike: 'a sudden spike',
};

export const SOURCES: Record<WitnessSource, string> = {
  stepLaps: 'Laps with the workout’s step',
  laps: 'Plain laps',
  splits: 'The watch’s own run and walk splits',
  cadence: 'Your steps per minute',
  speed: 'Your speed',
};

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Steps that are named by their place rather than by how she moves. */
export const EDGE_STEPS: Partial<Record<Intensity, string>> = { warmup: 'Warm-up', cooldown: 'Cool-down' };

export const MOVEMENTS: Record<PlannedMovement, string> = { run: 'Run', walk: 'Walk', any: 'Any' };

/** `goesOn`: her stretch of running is longer than the step that was done, so "longer" is not to be seen in its time. */
export function wordJudgement(judgement: IntervalJudgement, movement: PlannedMovement, goesOn: boolean): string {
  if (judgement === 'tooLong' && goesOn) return 'ran on into the walk';
  if (judgement === 'otherMovement') return movement === 'run' ? 'walked instead' : 'ran instead';
  const words = {
    right: 'as planned',
    tooShort: 'shorter',
    tooLong: 'longer',
    missing: 'left out',
    cannotTell: 'cannot tell',
  } as const;
  return words[judgement];
}

export const RUN = {
  chartTitle: 'The run',
  chartSecond: 'Under the heart rate',
  cadence: 'Steps a minute',
  pace: 'Pace',
  heartRate: 'Heart rate',
  heartAxis: 'bpm',
  cadenceAxis: 'steps/min',
  ceiling: (bpm: number) => `ceiling ${bpm}`,
  legendRun: 'planned run',
  legendWalk: 'planned walk',
  legendCeiling: 'ceiling',
  legendDoubt: 'heart rate not believed',
  chartFallback: 'The chart cannot be drawn here. The same facts are in the list below.',
  chartInWords: 'The chart in words',
  chartLabel: (length: string, bouts: number) =>
    `Chart over ${length} with ${bouts} ${bouts === 1 ? 'stretch' : 'stretches'} of running. The same in words follows below.`,
  boutLine: (number: number, from: string, length: string, bpm: string) =>
    `Run ${number}: from ${from}, ${length} long, ${bpm}.`,
  boutBpm: (bpm: number) => `heart rate at its end ${bpm} bpm`,
  boutNoBpm: 'heart rate not assessed',
  doubtTitle: 'Where heart rate is not believed',
  doubtLine: (from: string, to: string, reason: string) => `${from} to ${to}: ${reason}`,
  doubtMore: (count: number) => `and ${count} more short ${count === 1 ? 'stretch' : 'stretches'}`,
  noBouts: 'No running was found.',
  planLaidOut: 'The planned bands are laid from the start; the steps were not found in the recording.',
  tableTitle: 'Step by step',
  tableNote: 'All times are without pauses.',
  tableColumns: { step: 'Planned', done: 'Done', moved: 'You moved', judgement: 'In words' },
  movedRun: (time: string) => `run ${time}`,
  movedWalk: (time: string) => `walk ${time}`,
  movedStand: (time: string) => `stand ${time}`,
  nothing: 'not there',
  openStep: 'open',
  extraRunsTitle: 'Running outside the planned runs',
  extraRunsMany: (count: number) => `${count} runs outside the planned ones`,
  extraRunLine: (from: string, length: string) => `From ${from}: ${length}`,
  numbersTitle: 'Five numbers',
  numbersLead: 'What the verdict was made from. Doing less never counts against you.',
  score: (score: number) => `All in one number: ${score} of 100. It decides nothing.`,
  numbers: {
    runDose: { name: 'Running', about: 'Seconds you ran against seconds planned. 70 to 110 % is as planned.' },
    longestBoutRatio: { name: 'Longest run', about: 'Your longest run without a break against the longest planned.' },
    boutsRight: { name: 'Runs about right', about: 'Planned runs that were close to their planned length.' },
    walkKept: { name: 'Walks kept', about: 'How much of the planned walking you walked. The walks do the work too.' },
    completed: { name: 'Whole session', about: 'Time on the watch against the time planned.' },
  },
  numberOf: (done: string, planned: string) => `${done} of ${planned}`,
  cannotTell: 'cannot tell',
  heartTitle: 'Your heart, run by run',
  heartLead: 'The average of each run’s last 30 seconds. This is about effort, never a medical reading.',
  heartBasisMissing: 'Tell us your year of birth or a ceiling',
  ceilingNow: (bpm: number) => `Your ceiling for the runs is ${bpm} bpm.`,
  ceilingEstimated: (bpm: number) =>
    `Your ceiling for the runs is ${bpm} bpm. It rests on an estimate from your age that can be 10 bpm off.`,
  overBy: (bpm: number) => `${bpm} over`,
  underBy: (bpm: number) => `${bpm} under`,
  atCeiling: 'at the ceiling',
  usable: (percent: string) => `For ${percent} of your running the heart rate can be believed.`,
  heartColumns: { run: 'Run', bpm: 'bpm at its end', ceiling: 'Ceiling', recovery: 'Drop in the walk' },
  noDrop: 'none',
  notAssessed: 'not assessed',
  witnessesTitle: 'How sure this is',
  witnessesLead:
    'A recording can tell in several ways what you did. These were found; they are compared, never added up.',
  witnessChosen: 'times the steps',
  witnessMovement: 'tells how you moved',
  witnessOnlyTimes: 'say when something changed, not how you moved',
  witnessCoverage: (percent: string) => `speaks about ${percent} of the time`,
  witnessAgreement: (percent: string) => `fits the plan by ${percent}`,
  sessionTitle: 'Which session was it?',
  sessionYes: (name: string) => `Yes, ${lowerFirst(name)}`,
  sessionMove: 'It was another one',
  sessionMoveExtra: 'It was a session of the plan',
  sessionChoose: 'Session of this run',
  sessionAsExtra: 'Extra run',
  sessionMoved: 'Moved. The verdict is made anew.',
  checkInsTitle: 'How it felt',
  afterTitle: 'After the run',
  morningTitle: 'The next morning',
  answerNow: 'Answer now',
  addNote: 'Add a note of how it was',
  longAgo: 'It lies more than two weeks back, so the run itself no longer counts.',
  morningFrom: (day: string) => `From ${day}, four in the morning.`,
  morningUntil: (day: string) => `Open until ${day}.`,
  morningPast: (day: string) => `Could be answered until ${day}. Without it this run does not count; nothing is lost.`,
  morningOver: (day: string) => `Could be answered until ${day}.`,
  effortLine: (effort: number) => `Effort ${effort} of 10`,
  talkYes: 'could talk',
  talkNo: 'could not talk',
  symptomsNone: 'no symptoms',
  moodLine: { good: 'mood good', mixed: 'mood mixed', low: 'mood low' },
  sleepLine: (hours: string) => `${hours} h of sleep`,
  facts: { date: 'Day', time: 'Time', distance: 'Distance', running: 'Running', file: 'File' },
  deleteTitle: 'Delete this run',
  deleteHint: 'It goes from your diary with its check-ins, and the plan is worked out again.',
  deleteAction: 'Delete this run',
  deleteConfirm: 'Delete this run and its check-ins for good?',
  deleteYes: 'Delete',
} as const;
