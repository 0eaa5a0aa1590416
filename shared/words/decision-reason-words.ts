/** Why the gate decided so: each reason as a sentence, the symptoms of one day in one. */

import type { Decision, DecisionReason } from '../gate/decision.ts';
import type { ReadinessItem } from '../gate/facts.ts';
import { GATE_NUMBERS } from '../gate/gate-numbers.ts';
import type { Symptom } from '../gate/symptom-levels.ts';
import { addDays, type LocalDay } from '../local-day.ts';
import { capitalize, sayAbout, sayCount, sayDay, sayDuration, sayList, sayOfPlanned } from './durations.ts';

/** In the middle of a sentence. */
export const ITEM_WORDS: Record<ReadinessItem, string> = {
  birth: 'the time since the birth',
  clearance: 'your provider’s agreement',
  indicators: 'the five signs of being ready',
  redFlags: 'the list of signs that say wait',
  selfCheck: 'the movement self-check',
};

const SYMPTOM_WORDS: Record<Symptom, string> = {
  leak: 'a leak',
  heaviness: 'heaviness',
  pelvicPain: 'pelvic, scar or lower-belly pain',
  backPain: 'low-back or pelvic-girdle pain',
  otherPain: 'muscle or joint pain',
  bleeding: 'bleeding',
  doming: 'doming of the belly',
};

/** With what can make a stop of them, or expire readiness, without the pain or heaviness itself being told. */
const WIDE_SYMPTOM_WORDS: Record<Symptom, string> = {
  ...SYMPTOM_WORDS,
  heaviness: 'heaviness or a bulge',
  pelvicPain: 'pelvic, scar or lower-belly pain or a change of the wound',
  backPain: 'low-back or pelvic-girdle pain, a limp or a numb or weak leg',
  otherPain: 'muscle, joint or bone pain or a limp',
};

/** One sentence a reason; the symptoms of one report and level share one. */
export function describeReasons(reasons: DecisionReason[]): string[] {
  const sentences = reasons.map((reason) => {
    if (reason.code !== 'symptom') return describeReason(reason);
    const alike = reasons.filter(
      (other) =>
        other.code === 'symptom' &&
        other.day === reason.day &&
        other.isAboutRun === reason.isAboutRun &&
        other.level === reason.level,
    );
    const words = reason.level === 'stop' ? WIDE_SYMPTOM_WORDS : SYMPTOM_WORDS;
    const names = alike.flatMap((other) => (other.code === 'symptom' ? [words[other.symptom]] : []));
    const then = reason.answered === undefined ? LEVEL_WORDS[reason.level] : describeAnswer(reason.answered);
    // What is told the next morning is dated with its run, and "on that day" would be read as the day of telling.
    const when = reason.isAboutRun ? `after your run of ${sayDay(reason.day)}` : `on ${sayDay(reason.day)}`;
    return `You told us of ${sayList(names)} ${when}${then}`;
  });
  return [...new Set(sentences)];
}

function describeAnswer({ day, author }: { day: LocalDay; author?: string }): string {
  return `. On ${sayDay(day)} ${nameAuthor(author)} agreed that you may run.`;
}

/** As the subject of a sentence: "R. Example, physiotherapist," with the comma that ends the role. */
function nameAuthor(author: string | undefined): string {
  if (author === undefined) return 'a professional';
  return author.includes(',') ? `${author},` : author;
}

function describeReason(reason: Exclude<DecisionReason, { code: 'symptom' }>): string {
  switch (reason.code) {
    case 'urgentSign':
      return `You ticked this urgent sign on ${sayDay(reason.day)}: ${reason.sign}.`;
    case 'seenMayNotRun':
      return `On ${sayDay(reason.day)} ${nameAuthor(reason.author)} asked you not to run yet.`;
    case 'professional':
      return describeSaid(reason);
    case 'gap':
      return `${reason.fullDays} days without a run: the plan goes back ${sayCount(reason.stagesBack, 'stage', 'stages')}, so that the first run feels easy.`;
    case 'readiness':
      return `${capitalize(ITEM_WORDS[reason.item])}: ${STATE_WORDS[reason.state]}`;
    case 'illness':
      return reason.until === null
        ? 'You are ill with fever. Rest first.'
        : `You were ill until ${sayDay(reason.until)}. Running rests until ${sayDay(addDays(reason.until, GATE_NUMBERS.closedAfterIllness.value))}.`;
    case 'dose':
      return `On ${sayDay(reason.day)} you ran ${sayOfPlanned(reason.dose)}.`;
    case 'weekLoad':
      return `Between ${sayDay(reason.from)} and ${sayDay(reason.to)} you ran ${sayAbout(reason.runSeconds)}; the week offers ${sayDuration(reason.offeredRunSeconds)}.`;
    case 'notEasy':
      return `${reason.hardRunDays} of ${reason.runDays} runs did not feel easy.`;
  }
}

function describeSaid({ day, reason, author }: Extract<DecisionReason, { code: 'professional' }>): string {
  if (reason === '') return author === undefined ? `They noted this on ${sayDay(day)}.` : `${author}, ${sayDay(day)}.`;
  if (author === undefined) return `Their note of ${sayDay(day)}: ${reason}`;
  return `On ${sayDay(day)} ${nameAuthor(author)} said: “${reason}”`;
}

const LEVEL_WORDS: Record<'amber' | 'red' | 'stop', string> = {
  amber: '.',
  red: '. That asks for a step back.',
  stop: '. What is strong, stays until the morning or comes back asks for a professional before you run again.',
};

const STATE_WORDS: Record<'missing' | 'notMet' | 'expired', string> = {
  missing: 'not answered yet.',
  notMet: 'not yet.',
  expired: 'please answer it once more.',
};

/** The step back that a red asked for is told already. */
export function softenRed(reason: DecisionReason): DecisionReason {
  return reason.code === 'symptom' && reason.level === 'red' ? { ...reason, level: 'amber' } : reason;
}

/** What is asked again, and why: one sentence for all that ended on one day. */
export function describeExpired({ readiness }: Decision): string[] {
  const expired = readiness.filter(({ state }) => state === 'expired');
  const sentences = expired.map(({ expiry }) => {
    const alike = expired.filter((other) => other.expiry?.on === expiry?.on);
    const names = sayList(alike.map(({ item }) => ITEM_WORDS[item]));
    return `${describeExpiry(expiry)}, so ${names} ${alike.length === 1 ? 'is' : 'are'} asked again.`;
  });
  return [...new Set(sentences)];
}

/** "You told us of a leak on 4 March"; the beginning of a sentence. */
export function describeExpiry(expiry: Decision['readiness'][number]['expiry']): string {
  if (expiry?.because !== 'pelvicSymptom') return '28 days went by without a run';
  const names = expiry.symptoms.map((symptom) => WIDE_SYMPTOM_WORDS[symptom]);
  return `You told us of ${names.length === 0 ? 'a pelvic symptom' : sayList(names)} on ${sayDay(expiry.on)}`;
}
