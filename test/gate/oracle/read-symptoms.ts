/** Second reading, symptoms: which report stands at amber, red or stop on a day (`plan-and-rules.md` 4.2). */

import type { CheckInFact, Fact, Symptoms } from '../../../shared/gate/facts.ts';
import { dayNumber } from '../../../shared/local-day.ts';

/** Where a fact stands in time: its day, and within the day its place in the list. */
export type Position = { day: number; index: number };
/** 0 green, 1 amber, 2 red, 3 stop. */
export type Level = 0 | 1 | 2 | 3;
export const AMBER = 1;
export const RED = 2;
export const STOP = 3;

export const SYMPTOM_NAMES = [
  'leak',
  'heaviness',
  'pelvicPain',
  'backPain',
  'otherPain',
  'bleeding',
  'doming',
] as const;
export type SymptomName = (typeof SYMPTOM_NAMES)[number];
type Levels = Record<SymptomName, Level>;

/** "expire on the day of a pelvic red or stop (leak, heaviness, pelvic pain, bleeding, doming)" */
export const PELVIC: readonly SymptomName[] = ['leak', 'heaviness', 'pelvicPain', 'bleeding', 'doming'];

/** One symptom of one report, amber or worse, as known on a day. */
export type Mark = {
  report: string;
  reportDay: number;
  isOfRun: boolean;
  symptom: SymptomName;
  level: Level;
  /** The latest day on which it came to red or an answer was red by itself; null while it does not stand at red. */
  redDay: number | null;
  /** It is or was a stop, and every answer that made it so has a later "seen" with *may run*. */
  isAnsweredStop: boolean;
  /** Days on which an answer made it red or worse by itself, or it came to stand so. */
  redDays: number[];
};

type Answer = { report: string; reportDay: number; isOfRun: boolean; position: Position; levels: Levels };
type Report = { key: string; day: number; isOfRun: boolean; answers: Answer[] };
/** How a report's symptom has stood: when it came to a level, its first stop, and the answers that last made it stop. */
type Stood = {
  /** The day since which it stands at red or stop; null while it does not. */
  red: number | null;
  /** Days on which it came to red or worse, or to stop. */
  comings: number[];
  level: Level;
  /** When it first came to stop; index -1 where an own answer of that day says so. */
  stop: Position | null;
  stopAnswers: Position[];
};
type Ended = { day: number; levels: Levels; isAnswered: boolean };
export type Seen = { position: Position; mayRun: boolean };

/** All check-ins and "seen"s, and what the days read so far left behind. */
export type SymptomReader = { answers: Answer[]; seens: Seen[]; stood: Map<string, Stood>; marks: Mark[] };

export function isBefore(a: Position, b: Position): boolean {
  return a.day < b.day || (a.day === b.day && a.index < b.index);
}

/** `"Later" … means a later day than the sign or the answer that made the stop, or the same day and later in the list.` */
export function isAnswered(position: Position, seens: Seen[]): boolean {
  return seens.some((seen) => seen.mayRun && isBefore(position, seen.position));
}

export function listSeens(facts: Fact[]): Seen[] {
  return facts.flatMap((fact, index) =>
    fact.type === 'seen' ? [{ position: { day: dayNumber(fact.day), index }, mayRun: fact.mayRun }] : [],
  );
}

/** Table of 4.2, the columns' "after" parts (also for other moments: "read like an after-run answer"). */
function levelsAfter(s: Symptoms): Levels {
  return {
    leak: leakLevel(s),
    heaviness: s.bulge === true ? STOP : numberLevel(s.heaviness, [0, 2, Infinity]),
    pelvicPain: isPelvicStop(s) ? STOP : numberLevel(s.pelvicPain, [0, 2, Infinity]),
    backPain: isBackStop(s) ? STOP : numberLevel(s.backPain, [1, 3, 5]),
    otherPain: isOtherStop(s) ? STOP : numberLevel(s.otherPain, [2, 3, 5]),
    bleeding: bleedingLevel(s),
    doming: domingLevel(s),
  };
}

/** Table of 4.2, the columns' "next morning" parts: nothing is amber the next morning but the leak of drops. */
function levelsNextMorning(s: Symptoms): Levels {
  return {
    leak: leakLevel(s),
    heaviness: s.bulge === true ? STOP : numberLevel(s.heaviness, [0, 0, 0]),
    pelvicPain: isPelvicStop(s) ? STOP : numberLevel(s.pelvicPain, [0, 0, Infinity]),
    backPain: isBackStop(s) ? STOP : numberLevel(s.backPain, [1, 1, 5]),
    otherPain: isOtherStop(s) ? STOP : numberLevel(s.otherPain, [2, 2, 5]),
    bleeding: bleedingLevel(s),
    doming: domingLevel(s),
  };
}

/** Up to the first number green, up to the second amber, up to the third red, over it stop. */
function numberLevel(value: number | undefined, [green, amber, red]: [number, number, number]): Level {
  if (value === undefined || Number.isNaN(value)) return 0;
  if (value > red) return STOP;
  if (value > amber) return RED;
  return value > green ? AMBER : 0;
}

/** "none | drops | more | stool" */
function leakLevel({ leak }: Symptoms): Level {
  return leak === 'stool' ? STOP : leak === 'more' ? RED : leak === 'drops' ? AMBER : 0;
}

/** "none | - | spotting | more" */
function bleedingLevel({ bleeding }: Symptoms): Level {
  return bleeding === 'more' ? STOP : bleeding === 'spotting' ? RED : 0;
}

/** "none; in strength work (advice: an easier exercise) | - | in running | with pain" */
function domingLevel({ doming }: Symptoms): Level {
  return doming === 'withPain' ? STOP : doming === 'inRunning' ? RED : 0;
}

/** "sharp or rising, or wound change" */
function isPelvicStop(s: Symptoms): boolean {
  return s.sharpOrRising === true || s.woundChange === true;
}

/** "over 5, limp, or leg numbness or weakness" */
function isBackStop(s: Symptoms): boolean {
  return s.backLimp === true || s.legNumbness === true;
}

/** "over 5, limp, or point pain on bone" */
function isOtherStop(s: Symptoms): boolean {
  return s.otherLimp === true || s.bonePoint === true;
}

/** "A *report* is a run's two answers together, or one other-moment answer." A run day's recordings are one run here. */
function readAnswer(fact: CheckInFact, index: number, facts: Fact[]): Answer {
  const day = dayNumber(fact.day);
  const levels = fact.moment === 'morning' ? levelsNextMorning(fact.symptoms) : levelsAfter(fact.symptoms);
  const position = { day, index };
  const run =
    fact.moment === 'other'
      ? undefined
      : facts.find((other) => other.type === 'run' && other.id === fact.run && dayNumber(other.day) <= day);
  if (run === undefined) return { report: `alone ${index}`, reportDay: day, isOfRun: false, position, levels };
  return { report: `run ${run.day}`, reportDay: dayNumber(run.day), isOfRun: true, position, levels };
}

export function startSymptomReader(facts: Fact[]): SymptomReader {
  const answers = facts
    .flatMap((fact, index) => (fact.type === 'checkIn' ? [readAnswer(fact, index, facts)] : []))
    // A wholly green answer weighs on nothing.
    .filter((answer) => SYMPTOM_NAMES.some((name) => answer.levels[name] >= AMBER));
  return { answers, seens: listSeens(facts), stood: new Map(), marks: [] };
}

/** The reports known on `today`, in order of their days. */
function listReports(answers: Answer[], today: number): Report[] {
  const reports = new Map<string, Report>();
  for (const answer of answers.filter((one) => one.position.day <= today)) {
    const { report: key, reportDay: day, isOfRun } = answer;
    const report = reports.get(key) ?? { key, day, isOfRun, answers: [] };
    report.answers.push(answer);
    reports.set(key, report);
  }
  return [...reports.values()].sort((a, b) => a.day - b.day);
}

/**
 * "Then in order of the reports' days: amber becomes red when an earlier report of the same symptom within 14 days
 * ended amber or worse; red becomes stop when an earlier report of the same symptom within 28 days ended red or worse."
 */
function escalate(base: Level, name: SymptomName, day: number, ended: Ended[]): Level {
  // "Reports before an answered stop (rule 2) no longer weigh."
  const stopDays = ended.filter((earlier) => earlier.isAnswered && earlier.day < day).map((earlier) => earlier.day);
  const weighsFrom = Math.max(...stopDays, -Infinity);
  const hasEarlier = (days: number, atLeast: Level) =>
    ended.some(
      (earlier) =>
        earlier.day < day && earlier.day >= weighsFrom && day - earlier.day <= days && earlier.levels[name] >= atLeast,
    );
  let level = base;
  if (level === AMBER && hasEarlier(14, AMBER)) level = RED;
  if (level === RED && hasEarlier(28, RED)) level = STOP;
  return level;
}

/**
 * Every symptom at amber or worse, all reports graded from scratch with what is known on `today`. Ask day after day:
 * the reader keeps the days on which a level was first reached.
 */
export function readMarksOn(reader: SymptomReader, today: number): Mark[] {
  const isNews = ({ position }: { position: Position }) => position.day === today;
  if (!reader.answers.some(isNews) && !reader.seens.some(isNews)) return reader.marks;
  const seens = reader.seens.filter((seen) => seen.position.day <= today);
  const ended: Ended[] = [];
  reader.marks = [];
  for (const report of listReports(reader.answers, today)) {
    const marks = SYMPTOM_NAMES.map((name) => readMark(reader, report, name, ended, seens, today));
    const levels = Object.fromEntries(marks.map((mark) => [mark.symptom, mark.level])) as Levels;
    const isPaused = marks.some((mark) => mark.level === STOP && !mark.isAnsweredStop);
    const isAnswered = !isPaused && marks.some((mark) => mark.isAnsweredStop);
    ended.push({ day: report.day, levels, isAnswered });
    reader.marks.push(...marks.filter((mark) => mark.level >= AMBER));
  }
  return reader.marks;
}

function readMark(
  reader: SymptomReader,
  report: Report,
  symptom: SymptomName,
  ended: Ended[],
  seens: Seen[],
  today: number,
): Mark {
  const own = report.answers.map((answer) => ({
    position: answer.position,
    level: escalate(answer.levels[symptom], symptom, report.day, ended),
  }));
  const level = Math.max(...own.map((answer) => answer.level)) as Level;
  const stood = noteStood(reader, report, symptom, own, today);
  const seensSinceStop = seens.filter((seen) => stood.stop === null || isBefore(stood.stop, seen.position));
  const redDays = own.filter((answer) => answer.level >= RED).map((answer) => answer.position.day);
  return {
    report: report.key,
    reportDay: report.day,
    isOfRun: report.isOfRun,
    symptom,
    level,
    redDay: level === RED ? Math.max(stood.red ?? today, ...redDays) : null,
    isAnsweredStop: stood.stop !== null && stood.stopAnswers.every((position) => isAnswered(position, seensSinceStop)),
    redDays: level >= RED ? [...redDays, ...stood.comings] : [],
  };
}

function noteStood(
  reader: SymptomReader,
  report: Report,
  symptom: SymptomName,
  own: { position: Position; level: Level }[],
  today: number,
): Stood {
  const key = `${report.key} ${symptom}`;
  const before = reader.stood.get(key) ?? { red: null, comings: [], level: 0, stop: null, stopAnswers: [] };
  const level = Math.max(...own.map((answer) => answer.level)) as Level;
  const stops = own.filter((answer) => answer.level === STOP);
  const comes = ([RED, STOP] as const).some((bound) => level >= bound && before.level < bound);
  const stood: Stood = {
    red: level >= RED ? (before.red ?? today) : null,
    comings: comes ? [...before.comings, today] : before.comings,
    level,
    stop: before.stop ?? (stops.length > 0 ? findStopPosition(reader, report, stops, today) : null),
    stopAnswers: stops.length > 0 ? stops.map((answer) => answer.position) : before.stopAnswers,
  };
  reader.stood.set(key, stood);
  return stood;
}

/** Without a stop among its own answers of today, it is the last of today's answers about an earlier report. */
function findStopPosition(
  reader: SymptomReader,
  report: Report,
  stops: { position: Position }[],
  today: number,
): Position {
  if (stops.some(({ position }) => position.day === today)) return { day: today, index: -1 };
  const earlier = reader.answers.filter(({ position, reportDay }) => position.day === today && reportDay < report.day);
  return { day: today, index: Math.max(-1, ...earlier.map(({ position }) => position.index)) };
}

/** The marks known when all facts are. */
export function readMarks(facts: Fact[]): Mark[] {
  const reader = startSymptomReader(facts);
  const days = [...reader.answers, ...reader.seens].map(({ position }) => position.day);
  for (const day of days.sort((a, b) => a - b)) readMarksOn(reader, day);
  return reader.marks;
}
