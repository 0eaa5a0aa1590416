/** What the answers of check-ins were before they were changed: each change as a pair of was and now. */

import type {
  CheckInChange,
  CheckInChangesAnswer,
  OtherCheckInEntry,
  ToldCheckIn,
} from '../../shared/api/check-in-api.ts';
import { checkInSubject, isListedCheckIn } from '../recorded/check-in-subject.ts';
import type { FactChange } from '../store/fact-change-rows.ts';
import type { RecordedFact } from '../store/fact-rows.ts';
import type { Store } from '../store/open-store.ts';

/** Also of an answer that was deleted: they hang on the run and the moment, or came with the answer from another run. */
export async function listRunCheckInChanges(
  store: Store,
  runnerId: string,
  runId: string,
): Promise<CheckInChangesAnswer> {
  const changes = await store.facts.listChanges(runnerId, 'checkIn');
  const ofMoment = async (moment: 'after' | 'morning') => {
    const subject = checkInSubject(runId, moment);
    const current = await store.facts.find(runnerId, 'checkIn', subject);
    return pairChanges(
      changes.filter((change) => change.subject === subject || change.factId === current?.id),
      current,
    );
  };
  return { after: await ofMoment('after'), morning: await ofMoment('morning') };
}

/** With what came from a joined recording; latest day first; of one day, the one told last. */
export async function listOtherCheckIns(store: Store, runnerId: string): Promise<OtherCheckInEntry[]> {
  const changes = await store.facts.listChanges(runnerId, 'checkIn');
  const facts = (await store.facts.list(runnerId)).filter(
    ({ kind, subject }) => kind === 'checkIn' && isListedCheckIn(subject),
  );
  const entries = facts.map((fact) => ({
    id: fact.id,
    ...tell(fact),
    changes: pairChanges(
      changes.filter(({ factId }) => factId === fact.id),
      fact,
    ),
  }));
  return entries.reverse().sort((a, b) => b.day.localeCompare(a.day));
}

/** An answer that was sent again without a difference is no change. */
function pairChanges(changes: readonly FactChange[], current: RecordedFact | null): CheckInChange[] {
  const pairs = changes.map((change, index) => {
    const next = changes[index + 1] ?? current;
    const now = change.change === 'deleted' || next === null ? null : tell(next);
    return { changedAt: change.changedAt, was: tell(change), now };
  });
  return pairs.filter(({ was, now }) => JSON.stringify(was) !== JSON.stringify(now));
}

function tell({ day, body }: Pick<RecordedFact, 'day' | 'body'>): ToldCheckIn {
  return { ...(body as Omit<ToldCheckIn, 'day'>), day };
}
