/** What each deciding number is and where it is used, in plain words, for whoever asks "why this one?". */

import type { EvidenceTag } from '../evidence-number.ts';
import type { EvidencePlace } from '../evidence-place.ts';
import type { GATE_NUMBERS } from '../gate/gate-numbers.ts';
import type { Level } from '../gate/symptom-levels.ts';
import type { PLAN_LINT_NUMBERS } from '../plan/lint-plan.ts';
import type { BIRTH_NUMBERS } from '../readiness/birth-rule.ts';
import type { COMPLIANCE_NUMBERS } from '../run/compliance.ts';
import type { STRENGTH_NUMBERS } from '../strength/moves.ts';

export const EVIDENCE_INTRODUCTION =
  'Nobody has yet tried a run-walk plan after a birth in a trial. So every number here has a mark that says where it comes from, and many are our own proposals. The pain rules come from knees and Achilles tendons and were never tested for the pelvic floor.';

export const TAG_WORDS: Record<EvidenceTag, string> = {
  seed: 'the founding text of this plan',
  C: 'experts agree',
  O: 'seen in a study of runners, without a trial',
  T: 'a trial',
  G: 'official guidance',
  P: 'our own proposal',
};

export const PLAN_WEEK_PLACE = 'the sessions of the week, and what a run is compared with';

export const PLAN_WIDE_WORDS: Record<
  'sessionsOffered' | 'sessionsAsked' | 'warmUpSeconds' | 'coolDownSeconds',
  EvidencePlace & { unit: string }
> = {
  sessionsOffered: { what: 'Sessions that a week offers', unit: 'sessions a week', usedIn: 'the week, and rule 7' },
  sessionsAsked: { what: 'Sessions that have to count', unit: 'sessions a week', usedIn: 'rule 9' },
  warmUpSeconds: { what: 'The walk before; you may set your own', unit: 's', usedIn: 'the workouts for the watch' },
  coolDownSeconds: { what: 'The walk after; you may set your own', unit: 's', usedIn: 'the workouts for the watch' },
};

export const GATE_WORDS: Record<keyof typeof GATE_NUMBERS, EvidencePlace> = {
  runDaySeconds: { what: 'Running from which on a day is a run day', usedIn: 'every rule that counts runs' },
  daysPerWeek: { what: 'How long a week lasts at least', usedIn: 'rules 7, 8 and 9: repeat, or open the next week' },
  countingWindow: { what: 'How long a session counts', usedIn: 'rule 9: sessions that count' },
  closedAfterRed: { what: 'Rest after a strong symptom', usedIn: 'whether running is open today' },
  closedAfterIllness: { what: 'Rest after a fever', usedIn: 'rule 6, and whether running is open today' },
  gapOneStage: { what: 'A gap that leads one stage back', usedIn: 'rule 5' },
  gapTwoStages: { what: 'A gap that leads two stages back', usedIn: 'rule 5' },
  readinessLasts: { what: 'How long the readiness answers hold without a run', usedIn: 'rule 6: readiness' },
  highDose: { what: 'A run with clearly more running than planned, over this', usedIn: 'rule 7: repeat' },
  highWeekLoad: {
    what: 'Clearly more running in seven days than the week offers, over this',
    usedIn: 'rule 7: repeat',
  },
  loadWindow: { what: 'The days over which running is added up', usedIn: 'rule 7: repeat' },
  hardShare: { what: 'Runs that were not easy, from this share on', usedIn: 'rule 8: repeat' },
  easyEffort: { what: 'The highest effort that is easy', usedIn: 'rule 8: repeat' },
  morningAnswerLast: { what: 'How long the next-morning answer is taken', usedIn: 'check-ins, and rule 9' },
  amberToRed: {
    what: 'A mild symptom that comes again within this time weighs as a strong one',
    usedIn: 'the symptom levels of rules 4 and 7',
  },
  redToStop: {
    what: 'A strong symptom that comes again within this time pauses the plan',
    usedIn: 'the symptom levels of rule 2',
  },
  attemptsBeforeReview: {
    what: 'From this time on at the same week, a review by a professional is suggested',
    usedIn: 'the words of the decision, as advice: it locks nothing',
  },
  dayOverDose: {
    what: 'All running of a day together, over this, is more than planned',
    usedIn: 'whether a day with several runs counts',
  },
};

export const OWN_NUMBER_WORDS: {
  planRemarks: Record<keyof typeof PLAN_LINT_NUMBERS, EvidencePlace>;
  birth: Record<keyof typeof BIRTH_NUMBERS, EvidencePlace>;
  strength: Record<keyof typeof STRENGTH_NUMBERS, EvidencePlace>;
} = {
  planRemarks: {
    parametersUp: { what: 'How many things may grow between two weeks', usedIn: 'remarks on a plan' },
    runVolume: { what: 'How much the running of a week may grow', usedIn: 'remarks on a plan' },
    sessionLength: { what: 'How much longer a session may be than the longest lately', usedIn: 'remarks on a plan' },
    lookBackDays: { what: 'How far back "lately" goes', usedIn: 'remarks on a plan' },
    boutRatio: { what: 'How much longer the longest run without a walk may be', usedIn: 'remarks on a plan' },
    boutSeconds: { what: 'A growth of the longest run that is small whatever the share', usedIn: 'remarks on a plan' },
  },
  birth: {
    daysSinceBirth: { what: 'Time since the birth', usedIn: 'readiness' },
    earliestDays: { what: 'The earliest start that a professional can agree to', usedIn: 'readiness' },
    mostDays: { what: 'The longest time since a birth that can be entered', usedIn: 'readiness' },
  },
  strength: {
    sessionsSuggested: { what: 'Strength sessions that the plan suggests', usedIn: 'the strength page' },
    sessionsAsked: { what: 'Strength sessions that a week asks for', usedIn: 'rule 9' },
    effortToGoUp: { what: 'The highest effort at which a strength move may grow', usedIn: 'the suggested level' },
    sessionsToGoUp: { what: 'Good sessions before a strength move grows', usedIn: 'the suggested level' },
    lowerSessionsToFollow: {
      what: 'Lighter sessions of her own accord after which the suggestion follows',
      usedIn: 'the suggested level',
    },
  },
};

const COUNTS = 'whether a run is as planned';

export const COMPLIANCE_WORDS: Record<keyof typeof COMPLIANCE_NUMBERS, EvidencePlace> = {
  lowestDose: { what: 'The least running that is as planned', usedIn: COUNTS },
  highestDose: { what: 'The most running that is as planned', usedIn: COUNTS },
  doseSecondsPerBout: { what: 'Seconds beside that for reacting to the beep', usedIn: COUNTS },
  longestBoutRatio: { what: 'The longest unbroken run, at most', usedIn: COUNTS },
  longestBoutSeconds: { what: 'Seconds beside that', usedIn: COUNTS },
  boutsRight: { what: 'Run intervals that are right, at least', usedIn: COUNTS },
};

export const SYMPTOM_PHRASES: {
  scales: Record<'heaviness' | 'pelvicPain' | 'backPain' | 'otherPain', string>;
  /** "leak.drops", or the name of a yes. */
  answers: Record<string, string>;
  usedIn: Record<Level, string>;
} = {
  scales: {
    heaviness: 'Heaviness',
    pelvicPain: 'Pelvic, scar or lower-belly pain',
    backPain: 'Low-back or pelvic-girdle pain',
    otherPain: 'Other muscle or joint pain',
  },
  answers: {
    'leak.drops': 'Leaking drops',
    'leak.more': 'Leaking more than drops',
    'leak.stool': 'Leaking stool',
    'bleeding.spotting': 'Spotting that is not a period',
    'bleeding.more': 'More bleeding that is not a period',
    'doming.inStrengthWork': 'The belly domes in strength work',
    'doming.inRunning': 'The belly domes in running',
    'doming.withPain': 'The belly domes with pain',
    bulge: 'A bulge',
    sharpOrRising: 'Pelvic or lower-belly pain that is sharp or rising',
    woundChange: 'A change of the wound or scar',
    backLimp: 'Back or pelvic-girdle pain with a limp',
    legNumbness: 'Numbness or weakness in a leg',
    otherLimp: 'Muscle or joint pain with a limp',
    bonePoint: 'Pain on one point of a bone',
  },
  usedIn: {
    green: 'noted; an easier exercise is the advice',
    amber: 'rule 7: the week is repeated',
    red: 'rule 4: one stage back, and two days of rest',
    stop: 'rule 2: pause until a professional has seen it',
  },
};
