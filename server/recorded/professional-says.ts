/** What her professional said, read back from the facts: which say stands on a day, and what it means for a run. */

import type { SaidBy, Say } from '../../shared/api/care-api.ts';
import { LAST_DAY, type LocalDay } from '../../shared/local-day.ts';
import type { RecordedFact } from '../store/fact-rows.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';

export type RecordedSay<Act extends Say['act'] = Say['act']> = SaidBy & { id: string; say: Extract<Say, { act: Act }> };

/** The body of a `professional` fact; a `seen` fact holds `mayRun`, and these where they were told. */
export type SayBody = Exclude<Say, { act: 'seen' }> & { author: string; reason: string };
export type SeenBody = { mayRun: boolean; author?: string; reason?: string };

/** Null for a fact that nobody's professional said. */
export function readSay({ id, kind, day, body }: RecordedFact): RecordedSay | null {
  if (kind === 'seen') {
    const { mayRun, author = null, reason = null } = body as SeenBody;
    return { id, day, author, reason, say: { act: 'seen', mayRun } };
  }
  if (kind !== 'professional') return null;
  const { author, reason, ...say } = body as SayBody;
  return { id, day, author, reason, say };
}

/** All but the answers to a pause, in the order in which they were recorded. */
export async function listSays(store: Store, runnerId: string): Promise<RecordedSay[]> {
  return readSays(await store.facts.listOfKind(runnerId, 'professional'));
}

export function readSays(facts: readonly RecordedFact[]): RecordedSay[] {
  return facts.flatMap((fact) => readSay(fact) ?? []);
}

/** The latest of that act up to the day: the later day, and within a day the later recorded. */
function findLatestSay<Act extends Say['act']>(
  says: readonly RecordedSay[],
  act: Act,
  day: LocalDay,
): RecordedSay<Act> | null {
  const ofAct = says.filter((said): said is RecordedSay<Act> => said.say.act === act && said.day <= day);
  return ofAct.reduce<RecordedSay<Act> | null>(
    (latest, said) => (latest !== null && latest.day > said.day ? latest : said),
    null,
  );
}

/** Holds that stand on that day: until a lift of a later day than theirs (`plan-and-rules.md` 5.2, rule 3). */
export function findHolds(says: readonly RecordedSay[], day: LocalDay): RecordedSay[] {
  const isLifted = (hold: RecordedSay) =>
    says.some(({ say, day: liftedOn }) => say.act === 'lift' && liftedOn > hold.day && liftedOn <= day);
  return says.filter((said) => said.say.act === 'hold' && said.day <= day && !isLifted(said));
}

/** Null without one, and where the latest ended what was said before. */
export function findCeiling(says: readonly RecordedSay[], day: LocalDay): (SaidBy & { ceilingBpm: number }) | null {
  const latest = findLatestSay(says, 'ceiling', day);
  if (latest === null || latest.say.ceilingBpm === null) return null;
  const { author, reason } = latest;
  return { day: latest.day, author, reason, ceilingBpm: latest.say.ceilingBpm };
}

/** Running from `weeks` whole weeks after the birth on is agreed to, and that since `day`: before it nobody had agreed. */
type EarlierStart = { day: LocalDay; weeks: number; reason: string; author: string };

/** The latest of all; 3 weeks at the least, and the reason is never empty. */
export function findEarlierStart(says: readonly RecordedSay[]): EarlierStart | null {
  const latest = findLatestSay(says, 'earlierStart', LAST_DAY);
  if (latest === null) return null;
  const { author, reason, say } = latest;
  return { day: latest.day, weeks: say.weeks, reason: reason ?? '', author: author ?? '' };
}

/** A file of the whole plan is made for each when a run is looked up by its file. */
const MOST_OTHER_CEILINGS = 5;

export type ToldRunner = Runner & {
  /** Of other days: a file on the watch may have been made with any of them. */
  otherCeilings: readonly (number | null)[];
};

/** The runner with the heart-rate ceiling that her professional had set by that day; with her own number where none was. */
export function applyCeiling(runner: Runner, says: readonly RecordedSay[], day: LocalDay): ToldRunner {
  const { ceilingBpm: ownBpm, ...heartRate } = runner.settings.heartRate;
  const ceilingBpm = findCeiling(says, day)?.ceilingBpm ?? ownBpm;
  const everSaid = says.flatMap(({ say }) => (say.act === 'ceiling' ? [say.ceilingBpm] : []));
  const others = [...new Set([ownBpm, ...everSaid])].filter((bpm) => bpm !== ceilingBpm);
  const otherCeilings = others.slice(-MOST_OTHER_CEILINGS);
  return { ...runner, settings: { ...runner.settings, heartRate: { ...heartRate, ceilingBpm } }, otherCeilings };
}

/** `applyCeiling` by all that is recorded; her settings too may have changed since the request came. */
export async function asTold(store: Store, { id }: Runner, day: LocalDay): Promise<ToldRunner> {
  return applyCeiling(await store.runners.get(id), await listSays(store, id), day);
}
