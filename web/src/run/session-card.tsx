/** Which planned session the run is: said, asked once when unclear, and moved by hand. */

import { useState } from 'preact/hooks';
import type { ActivityDetail, PlannedSessionRef, SessionMatch } from '../../../shared/api/activity-api.ts';
import type { PlanAnswer } from '../../../shared/api/plan-api.ts';
import { ErrorNotice } from '../parts/notices.tsx';
import { useSending } from '../use-sending.ts';
import { COMMON } from '../words.ts';
import { putSession } from './run-calls.ts';
import { RUN } from './verdict-words.ts';

type Props = { activity: ActivityDetail; plan: PlanAnswer; onChanged: () => Promise<void> };

export function SessionCard({ activity, plan, onChanged }: Props) {
  const { match, id } = activity.summary;
  const { move, error, isBusy, message } = useMove(id, onChanged);
  const isUnclear = match.status === 'unclear';
  const [isMoving, setIsMoving] = useState(false);
  const openWeeks = plan.weeks.filter(({ state }) => state !== 'ahead');
  // Of a day without an open week there is no session that it can have been; the words above say so.
  if (match.status === 'extra' && openWeeks.length === 0) return null;
  return (
    <section class={`card ${isUnclear ? 'due' : ''}`}>
      <h2>{RUN.sessionTitle}</h2>
      {match.status !== 'extra' && <p>{activity.words.session}</p>}
      {match.status === 'unclear' && (
        <div class="button-row">
          <button type="button" class="button" disabled={isBusy} onClick={() => move(match.suggested)}>
            {RUN.sessionYes(COMMON.weekSession(match.suggested.week, match.suggested.session))}
          </button>
          <button type="button" class="button quiet" disabled={isBusy} onClick={() => move(null)}>
            {RUN.sessionAsExtra}
          </button>
        </div>
      )}
      {isMoving ? (
        <MoveForm match={match} openWeeks={openWeeks} isBusy={isBusy} onMove={move} />
      ) : (
        <button type="button" class="button quiet small" onClick={() => setIsMoving(true)}>
          {match.status === 'extra' ? RUN.sessionMoveExtra : RUN.sessionMove}
        </button>
      )}
      <p class="hint" role="status">
        {message}
      </p>
      {error && <ErrorNotice error={error} />}
    </section>
  );
}

function useMove(id: string, onChanged: () => Promise<void>) {
  const { isBusy, error, message, send } = useSending(RUN.sessionMoved);
  const move = (planned: PlannedSessionRef | null) => void send(() => putSession(id, planned).then(onChanged));
  return { error, isBusy, message, move };
}

const EXTRA = 'extra';
const writeRef = ({ week, session }: PlannedSessionRef) => `${week}/${session}`;

function readRef(text: string): PlannedSessionRef | null {
  const [week, session] = text.split('/').map(Number);
  return week === undefined || session === undefined ? null : { week, session };
}

type MoveProps = {
  match: SessionMatch;
  openWeeks: PlanAnswer['weeks'];
  isBusy: boolean;
  onMove: (planned: PlannedSessionRef | null) => void;
};

function MoveForm({ match, openWeeks, isBusy, onMove }: MoveProps) {
  const [chosen, setChosen] = useState(match.status === 'matched' ? writeRef(match.planned) : EXTRA);
  return (
    <div class="button-row">
      <label class="field">
        <span>{RUN.sessionChoose}</span>
        <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value={EXTRA}>{RUN.sessionAsExtra}</option>
          {openWeeks.flatMap(({ week, sessions }) =>
            sessions.map(({ session }) => (
              <option key={writeRef({ week, session })} value={writeRef({ week, session })}>
                {COMMON.weekSession(week, session)}
              </option>
            )),
          )}
        </select>
      </label>
      <button
        type="button"
        class="button"
        disabled={isBusy}
        onClick={() => onMove(chosen === EXTRA ? null : readRef(chosen))}
      >
        {COMMON.save}
      </button>
    </div>
  );
}
