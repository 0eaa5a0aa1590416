/** Every move has a drawing at every level that stays inside its frame and is nothing but path data. */

import { describe, expect, it } from 'vitest';
import { DRAWING_VIEW_BOX, findDrawing } from '../../shared/strength/move-drawings.ts';
import { MOVES, STRENGTH_LEVELS } from '../../shared/strength/moves.ts';

const [, , WIDTH, HEIGHT] = DRAWING_VIEW_BOX.split(' ').map(Number) as [number, number, number, number];
const all = MOVES.flatMap(({ id }) => STRENGTH_LEVELS.map((level) => ({ id, level, drawing: findDrawing(id, level) })));

describe.each(all)('the drawing of $id at level $level', ({ drawing }) => {
  const paths = [drawing.scene, drawing.end, ...(drawing.start === null ? [] : [drawing.start])];

  it('holds path commands and numbers only', () => {
    for (const path of paths) expect(path).toMatch(/^M[MLHVQCAZmlhvqcaz0-9 .-]+$/);
  });
  it('stays inside the frame', () => {
    for (const path of paths) {
      for (const [, x, y] of path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(WIDTH);
        expect(Number(y)).toBeGreaterThanOrEqual(0);
        expect(Number(y)).toBeLessThanOrEqual(HEIGHT);
      }
    }
  });
});

describe('the plank', () => {
  it('looks different at each level', () => {
    expect(new Set(STRENGTH_LEVELS.map((level) => findDrawing('modifiedPlank', level).end)).size).toBe(4);
  });
});
