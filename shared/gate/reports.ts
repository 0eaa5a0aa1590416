/** Check-ins gathered into reports, with each report's symptom levels as they stand on one day of the fold. */

import { daysBetween, type LocalDay } from '../local-day.ts';
import {
  type CameToRed,
  type CameToStop,
  findLatestRed,
  type ListedPlace,
  noteReds,
  noteStops,
} from './came-to-level.ts';
import type { CheckInFact, Fact, RunFact } from './facts.ts';
import { GATE_NUMBERS } from './gate-numbers.ts';
import {
  isAllGreen,
  isAtLeast,
  type Level,
  type Levels,
  mapLevels,
  PELVIC_SYMPTOMS,
  readAnswerLevels,
  SYMPTOMS,
  type Symptom,
  worseLevels,
} from './symptom-levels.ts';

/** A check-in with its place in the list of facts, which decides "later" within one day. */
type ListedCheckIn = { fact: CheckInFact; place: number };

/** A day's runs with both their answers, or a day's other-moment answers. */
export type Report = {
  day: LocalDay;
  isRun: boolean;
  answers: ListedCheckIn[];
};

export type LevelledReport = Report & {
  levels: Levels;
  /** Per symptom at red or stop: the fold day on which it came there. */
  cameToRedOn: CameToRed;
  /** The latest day on which a symptom that is red now came there, or an answer was red by itself; null without one. */
  redOn: LocalDay | null;
  /** Fold days on which a pelvic symptom came to red or stop, or was told as such again. */
  pelvicDays: LocalDay[];
  /** Per symptom that ever stood at stop: when it first came there. */
  cameToStopAt: CameToStop;
  /** The own answer that brought the report to stop. */
  stopMaker: ListedCheckIn | null;
  /** The first "may run" that comes after every answer that made the stop; null while none does. */
  stopAnswer: StopAnswer | null;
};

/** Who said that she may run, where that was told, and when. */
export type StopAnswer = { day: LocalDay; author?: string };
type ListedSeen = StopAnswer & { place: number };

/** Reports in order of their days. A check-in whose run is not among the facts weighs on its own day. */
function gatherReports(facts: readonly Fact[]): Report[] {
  const runDays = new Map<string, LocalDay>();
  for (const fact of facts) if (fact.type === 'run') runDays.set(fact.id, fact.day);
  const reports = new Map<string, Report>();
  facts.forEach((fact, place) => {
    if (fact.type !== 'checkIn') return;
    const saidRunDay = fact.moment === 'other' || fact.run === undefined ? undefined : runDays.get(fact.run);
    // An answer from before its run cannot be about it: day D is decided from what is known on D.
    const runDay = saidRunDay !== undefined && fact.day >= saidRunDay ? saidRunDay : undefined;
    const day = runDay ?? fact.day;
    const key = `${day} ${runDay === undefined ? 'other' : 'run'}`;
    const report = reports.get(key) ?? { day, isRun: runDay !== undefined, answers: [] };
    report.answers.push({ fact, place });
    reports.set(key, report);
  });
  const sorted = [...reports.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  for (const report of sorted) report.answers.sort(compareListed);
  return sorted;
}

function compareListed(a: ListedCheckIn, b: ListedCheckIn): number {
  return a.fact.day < b.fact.day ? -1 : a.fact.day > b.fact.day ? 1 : a.place - b.place;
}

/** Follows the levels of all reports from day to day; call `advance` once for each day, in order. */
export class ReportBook {
  readonly #reports: Report[];
  readonly #seen: ListedSeen[];
  readonly #levelled = new Map<Report, LevelledReport>();
  /** Per day on which something is said: the earliest report day that it can touch. */
  readonly #touchedFrom: Map<LocalDay, LocalDay>;
  #current: LevelledReport[] = [];

  constructor(facts: readonly Fact[]) {
    this.#reports = gatherReports(facts);
    this.#seen = facts.flatMap((fact, place) =>
      fact.type === 'seen' && fact.mayRun ? [{ ...pickAnswer(fact), place }] : [],
    );
    this.#touchedFrom = findTouched(this.#reports, this.#seen);
  }

  /** Reports visible on `today`, in order of their days, with their levels after escalation. */
  advance(today: LocalDay): LevelledReport[] {
    const from = this.#touchedFrom.get(today);
    if (from !== undefined) this.#current = this.#readLevels(from, today);
    return this.#current;
  }

  /** Reports before `from` stand as they stood yesterday. */
  #readLevels(from: LocalDay, today: LocalDay): LevelledReport[] {
    const earlier = this.#current.filter((report) => report.day < from);
    for (const report of this.#reports) {
      if (report.day < from) continue;
      const answers = report.answers.filter(({ fact }) => fact.day <= today);
      if (answers.length === 0 || report.day > today) continue;
      const weighing = findWeighing(earlier, report.day);
      const levels = escalate(readBaseLevels(answers), report.day, weighing);
      earlier.push(this.#remember(report, answers, levels, weighing, earlier, today));
    }
    return earlier;
  }

  #remember(
    report: Report,
    answers: ListedCheckIn[],
    levels: Levels,
    weighing: LevelledReport[],
    earlier: LevelledReport[],
    today: LocalDay,
  ): LevelledReport {
    const before = this.#levelled.get(report);
    const alone = answers.map((answer) => ({
      day: answer.fact.day,
      levels: escalate(readBaseLevels([answer]), report.day, weighing),
    }));
    const told = alone.filter(({ day }) => day === today);
    const comesTo = (symptom: Symptom, bound: Level) => {
      const reaches = (some: Levels | undefined) => some !== undefined && isAtLeast(some[symptom], bound);
      return reaches(levels) && (!reaches(before?.levels) || told.some((answer) => reaches(answer.levels)));
    };
    const comesToPelvic = PELVIC_SYMPTOMS.some((symptom) => comesTo(symptom, 'red') || comesTo(symptom, 'stop'));
    const isStop = SYMPTOMS.some((symptom) => levels[symptom] === 'stop');
    const stopMaker = isStop ? findStopMaker(report.day, answers, weighing) : (before?.stopMaker ?? null);
    const cameToRedOn = noteReds(before?.cameToRedOn ?? {}, levels, today);
    const cameToStopAt = noteStops(
      before?.cameToStopAt ?? {},
      levels,
      told,
      () => findLastPlace(earlier, report.day, today),
      today,
    );
    const levelled: LevelledReport = {
      ...report,
      answers,
      levels,
      cameToRedOn,
      redOn: findLatestRed(levels, cameToRedOn, alone),
      pelvicDays: [...(before?.pelvicDays ?? []), ...(comesToPelvic ? [today] : [])],
      cameToStopAt,
      stopMaker,
      stopAnswer: stopMaker && this.#findAnswer([toListedPlace(stopMaker), ...Object.values(cameToStopAt)], today),
    };
    this.#levelled.set(report, levelled);
    return levelled;
  }

  /** "Later": a later day than the answers that made the stop, or the same day and later in the list. */
  #findAnswer(makers: ListedPlace[], today: LocalDay): StopAnswer | null {
    const answer = this.#seen.find((seen) => seen.day <= today && makers.every((maker) => isLater(seen, maker)));
    return answer === undefined ? null : pickAnswer(answer);
  }
}

/** Place of the last answer of today about an earlier report that is not wholly green; -1 without one. */
function findLastPlace(reports: LevelledReport[], day: LocalDay, today: LocalDay): number {
  const answers = reports.filter((report) => report.day < day).flatMap((report) => report.answers);
  const weighing = answers.filter(
    ({ fact }) => fact.day === today && !isAllGreen(readAnswerLevels(fact.symptoms, fact.moment)),
  );
  return Math.max(-1, ...weighing.map(({ place }) => place));
}

function toListedPlace({ fact, place }: ListedCheckIn): ListedPlace {
  return { day: fact.day, place };
}

function isLater(a: ListedPlace, b: ListedPlace): boolean {
  return a.day > b.day || (a.day === b.day && a.place > b.place);
}

function pickAnswer({ day, author }: StopAnswer): StopAnswer {
  return author === undefined ? { day } : { day, author };
}

function findTouched(reports: Report[], seen: ListedSeen[]): Map<LocalDay, LocalDay> {
  const touched = new Map<LocalDay, LocalDay>();
  const touch = (on: LocalDay, from: LocalDay) => {
    const former = touched.get(on);
    if (former === undefined || from < former) touched.set(on, from);
  };
  for (const report of reports) {
    touch(report.day, report.day);
    for (const { fact } of report.answers) touch(fact.day, report.day);
  }
  const firstReportDay = reports[0]?.day;
  for (const { day } of seen) if (firstReportDay !== undefined) touch(day, firstReportDay);
  return touched;
}

function readBaseLevels(answers: ListedCheckIn[]): Levels {
  return answers.map(({ fact }) => readAnswerLevels(fact.symptoms, fact.moment)).reduce(worseLevels);
}

/** Amber to red, then red to stop, in this order: a report may climb twice (`plan-and-rules.md` 4.2). */
function escalate(base: Levels, day: LocalDay, earlier: LevelledReport[]): Levels {
  const hasEarlier = (symptom: Symptom, bound: Level, withinDays: number) =>
    earlier.some((other) => daysBetween(other.day, day) <= withinDays && isAtLeast(other.levels[symptom], bound));
  return mapLevels((symptom) => {
    let level = base[symptom];
    if (level === 'amber' && hasEarlier(symptom, 'amber', GATE_NUMBERS.amberToRed.value)) level = 'red';
    if (level === 'red' && hasEarlier(symptom, 'red', GATE_NUMBERS.redToStop.value)) level = 'stop';
    return level;
  });
}

/**
 * The reports of earlier days that can still weigh on one of `day`, newest first: back to the longest window, and not
 * beyond an answered stop, which itself still weighs.
 */
function findWeighing(earlier: LevelledReport[], day: LocalDay): LevelledReport[] {
  const weighing: LevelledReport[] = [];
  let answeredStopDay: LocalDay | null = null;
  for (let at = earlier.length - 1; at >= 0; at--) {
    const report = earlier[at] as LevelledReport;
    if (report.day >= day) continue;
    if (daysBetween(report.day, day) > GATE_NUMBERS.redToStop.value) break;
    if (answeredStopDay !== null && report.day < answeredStopDay) break;
    weighing.push(report);
    if (report.stopAnswer !== null) answeredStopDay ??= report.day;
  }
  return weighing;
}

/** The last answer that brought the report to stop: the first with which it stands there, or a later one alone. */
function findStopMaker(day: LocalDay, answers: ListedCheckIn[], weighing: LevelledReport[]): ListedCheckIn {
  const isStop = (some: ListedCheckIn[]) =>
    Object.values(escalate(readBaseLevels(some), day, weighing)).includes('stop');
  const firstAt = answers.findIndex((_, at) => isStop(answers.slice(0, at + 1)));
  const makers = answers.filter((answer, at) => at === firstAt || (at > firstAt && isStop([answer])));
  return (makers.at(-1) ?? answers.at(-1)) as ListedCheckIn;
}

/** All answers of one moment to the runs of a day. */
export function findAnswers(
  runs: readonly RunFact[],
  facts: readonly Fact[],
  moment: 'after' | 'morning',
): CheckInFact[] {
  const ids = new Set(runs.map((run) => run.id));
  return facts.filter(
    (fact): fact is CheckInFact =>
      fact.type === 'checkIn' &&
      fact.moment === moment &&
      fact.run !== undefined &&
      ids.has(fact.run) &&
      fact.day >= (runs[0]?.day ?? fact.day),
  );
}
