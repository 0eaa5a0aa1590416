/** The recordings of a session that was recorded in pieces, each with the way to its page. */

import type { SessionPiece } from '../../../shared/api/run-page-api.ts';
import { formatClock, formatTime } from '../format.ts';
import { runHref } from './run-href.ts';
import { PIECES } from './run-page-words.ts';

type Props = { activityId: string; pieces: SessionPiece[]; timeZone: string };

export function PiecesCard({ activityId, pieces, timeZone }: Props) {
  return (
    <section class="card">
      <h2>{PIECES.title(pieces.length)}</h2>
      <p class="hint">{PIECES.lead}</p>
      <ul class="stack-small">
        {pieces.map(({ id, startedAt, timerSeconds }) => {
          const text = PIECES.at(formatTime(startedAt, timeZone), formatClock(timerSeconds));
          return (
            <li key={id}>
              {id === activityId ? (
                <span>
                  {text} <span class="hint">({PIECES.this})</span>
                </span>
              ) : (
                <a class="tall-link" href={runHref(id)}>
                  {text}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
