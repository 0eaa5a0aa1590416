/** An answer in words, question by question, and what differs between two of them. */

import type { ToldCheckIn } from '../../../shared/api/check-in-api.ts';
import { formatDay } from '../format.ts';
import { CHECK_IN, SYMPTOMS } from './check-in-words.ts';
import { ANSWER_WORDS, EARLIER, TRACE } from './earlier-words.ts';
import { FLAGS_OF, isAllNone, SYMPTOM_KEYS, type SymptomKey } from './symptom-draft.ts';

export type AnswerLine = { question: string; text: string };
export type AnswerDifference = { question: string; was: string; now: string };

/** Only what was answered, in the order of the form. */
export function wordAnswer(told: ToldCheckIn): AnswerLine[] {
  const lines: [string, string | null][] = [
    [EARLIER.dayOf, formatDay(told.day)],
    [ANSWER_WORDS.effort, told.effort === undefined ? null : ANSWER_WORDS.scale(told.effort)],
    [ANSWER_WORDS.talk, wordYesNo(told.couldTalk)],
    [ANSWER_WORDS.cutShort, told.cutShortBecause === undefined ? null : CHECK_IN.cutShortReasons[told.cutShortBecause]],
    ...SYMPTOM_KEYS.map((key): [string, string | null] => [SYMPTOMS[key].question, wordSymptom(told, key)]),
    [ANSWER_WORDS.headache, wordYesNo(told.headache)],
    [CHECK_IN.sleep, told.sleepHours === undefined ? null : wordHours(told.sleepHours)],
    [CHECK_IN.mood, told.mood === undefined ? null : CHECK_IN.moods[told.mood].toLowerCase()],
  ];
  return lines.flatMap(([question, text]) => (text === null ? [] : [{ question, text }]));
}

export function listDifferences(was: ToldCheckIn, now: ToldCheckIn): AnswerDifference[] {
  const [before, after] = [wordAnswer(was), wordAnswer(now)];
  const questions = [...new Set([...before, ...after].map(({ question }) => question))];
  const textOf = (lines: AnswerLine[], question: string) =>
    lines.find((line) => line.question === question)?.text ?? TRACE.notAnswered;
  return questions
    .map((question) => ({ question, was: textOf(before, question), now: textOf(after, question) }))
    .filter((difference) => difference.was !== difference.now);
}

/** "Heaviness, pressure or a bulge: 2 of 10; Headache: yes", or that there was nothing. */
export function summarizeAnswer(told: ToldCheckIn): string {
  const lines = SYMPTOM_KEYS.flatMap((key) => {
    const text = wordSymptom(told, key);
    return text === null || text === ANSWER_WORDS.none ? [] : [`${SYMPTOMS[key].question}: ${text}`];
  });
  if (told.headache === true) lines.push(`${ANSWER_WORDS.headache}: ${ANSWER_WORDS.yes}`);
  if (lines.length > 0) return lines.join('; ');
  return isAllNone(told.symptoms) ? EARLIER.noSymptoms : '';
}

function wordYesNo(answer: boolean | undefined): string | null {
  if (answer === undefined) return null;
  return answer ? ANSWER_WORDS.yes : ANSWER_WORDS.no;
}

function wordHours(hours: number): string {
  const short = CHECK_IN.sleepOptions.find((option) => option.hours === hours);
  return ANSWER_WORDS.hours(short?.label ?? new Intl.NumberFormat().format(hours));
}

/** The level with its yeses: "4 of 10, it makes me limp". */
function wordSymptom({ symptoms }: ToldCheckIn, key: SymptomKey): string | null {
  const words = SYMPTOMS[key];
  const flagWords: Record<string, string> = 'flags' in words ? words.flags : {};
  const flags = FLAGS_OF[key]
    .filter((flag) => symptoms[flag] === true)
    .map((flag) => lowerFirst(flagWords[flag] ?? ''));
  const level = symptoms[key];
  if (level === undefined && flags.length === 0) return null;
  const isNone = level === undefined || level === 'none' || level === 0;
  if (isNone) return flags.length === 0 ? ANSWER_WORDS.none : flags.join(', ');
  return [wordLevel(key, level), ...flags].join(', ');
}

function wordLevel(key: SymptomKey, level: string | number): string {
  if (typeof level === 'number') return ANSWER_WORDS.scale(level);
  const words = SYMPTOMS[key];
  const levels: Record<string, string> = 'levels' in words ? words.levels : {};
  return lowerFirst(levels[level] ?? level);
}

/** "I feel …" keeps its capital. */
function lowerFirst(text: string): string {
  return /^I\b/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
