/** The history around her professional's word, illness and urgent signs: what stands, and what was taken back or changed. */

import type { CareEntry } from '../../shared/api/care-api.ts';
import type { LocalDay } from '../../shared/local-day.ts';
import { titleIllness, titleSay, titleUrgent } from '../../shared/words/care-words.ts';
import type { IllnessBody } from '../recorded/illness-body.ts';
import { readSay } from '../recorded/professional-says.ts';
import { localDayAt } from '../runner-day.ts';
import type { RecordedFact } from '../store/fact-rows.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';
import { lastUndoDay } from './take-back.ts';

/** Newest day first; of one day, the one noted last. */
export async function listCareEntries(
  store: Store,
  runner: Runner,
  facts: readonly RecordedFact[],
  today: LocalDay,
): Promise<CareEntry[]> {
  const standing = facts
    .toReversed()
    .flatMap((fact) => toEntry(fact, { withdrawn: null, canTakeBack: canTakeBack(fact, today) }));
  const withdrawn = await listWithdrawn(store, runner, facts);
  return [...standing, ...withdrawn].sort((one, other) => other.day.localeCompare(one.day));
}

function canTakeBack({ kind, day }: RecordedFact, today: LocalDay): boolean {
  return kind !== 'urgent' || today <= lastUndoDay(day);
}

type Told = Pick<RecordedFact, 'id' | 'kind' | 'subject' | 'day' | 'body'>;
type Mark = Pick<CareEntry, 'withdrawn' | 'canTakeBack'>;

/** What is told around her professional's word is listed; check-ins, strength and readiness have their own pages. */
function toEntry(fact: Told, mark: Mark): CareEntry[] {
  const { id, kind, day, body } = fact;
  const common = { id, day, ...mark };
  if (kind === 'urgent') {
    const { sign } = body as { sign: string };
    return [{ ...common, kind, title: titleUrgent(sign), sign }];
  }
  if (kind === 'illness') {
    const { until } = body as IllnessBody;
    return [{ ...common, kind, title: titleIllness(until), until }];
  }
  const said = readSay(fact);
  if (said === null) return [];
  const { author, reason, say } = said;
  return [{ ...common, kind: 'say', title: titleSay(say), say, author, reason }];
}

const TRACED_KINDS = ['professional', 'seen', 'illness', 'urgent'] as const;

/** What was taken back, and what was told differently before; told once more without a difference is no change. */
async function listWithdrawn(store: Store, runner: Runner, facts: readonly RecordedFact[]): Promise<CareEntry[]> {
  const lists = await Promise.all(TRACED_KINDS.map((kind) => store.facts.listChanges(runner.id, kind)));
  const changes = lists.flat();
  return changes.flatMap((change, at) => {
    const { factId, kind, changedAt } = change;
    if (kind === 'run') return [];
    const next =
      changes.slice(at + 1).find((later) => later.factId === factId) ?? facts.find(({ id }) => id === factId);
    const isSame = change.change === 'edited' && next !== undefined && isAlike(change, next);
    if (isSame) return [];
    const because = change.change === 'deleted' ? 'takenBack' : 'changed';
    const on = localDayAt(changedAt, runner.settings.timeZone);
    return toEntry({ ...change, id: factId, kind }, { withdrawn: { on, because }, canTakeBack: false });
  });
}

function isAlike(one: Pick<Told, 'day' | 'body'>, other: Pick<Told, 'day' | 'body'>): boolean {
  return one.day === other.day && JSON.stringify(one.body) === JSON.stringify(other.body);
}
