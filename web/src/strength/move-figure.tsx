/** The line drawing of a move at a level, in the colour of the text. */

import { useId } from 'preact/hooks';
import { DRAWING_VIEW_BOX, findDrawing } from '../../../shared/strength/move-drawings.ts';
import type { MoveId, StrengthLevel } from '../../../shared/strength/moves.ts';
import { describeDrawing } from '../../../shared/words/strength-words.ts';

export function MoveFigure({ move, level }: { move: MoveId; level: StrengthLevel }) {
  const titleId = useId();
  const { scene, start, end } = findDrawing(move, level);
  return (
    <svg class="move-figure" viewBox={DRAWING_VIEW_BOX} role="img" aria-labelledby={titleId} focusable="false">
      <title id={titleId}>{describeDrawing(move, level)}</title>
      <path class="move-scene" d={scene} />
      {start !== null && <path class="move-start" d={start} />}
      <path class="move-end" d={end} />
    </svg>
  );
}
