/** Our own line drawings of the strength moves, as SVG path data to be drawn in the colour of the text. */

import { type MoveId, PLANK_VARIANTS, type PlankVariant, type StrengthLevel } from './moves.ts';

/** For every drawing; lines without fill, round ends. */
export const DRAWING_VIEW_BOX = '0 0 160 108';

export type MoveDrawing = {
  /** Ground, wall, bench, weights, arrows: a thin line. */
  scene: string;
  /** Where the move begins, to be drawn pale; null where there is only one position. */
  start: string | null;
  /** The figure: a strong line. */
  end: string;
};

const DRAWINGS: Record<Exclude<MoveId, 'modifiedPlank'>, MoveDrawing> = {
  romanianDeadlift: {
    scene: 'M8 100L152 100M73 72a4 4 0 1 0 8 0a4 4 0 1 0 -8 0',
    start: 'M58 19a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M63 29L62 60M63 32L65 46L67 59M62 60L63 79L61 98L70 98',
    end: 'M85 36a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M82 41L52 54M80 42L79 56L77 70M52 54L64 76L61 98L70 98',
  },
  singleLegStepUp: {
    scene: 'M8 100L152 100M70 100V84H112V100',
    start:
      'M60 23a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M65 33L62 62M65 36L61 48L69 57M62 62L80 66L78 82L87 82M62 62L58 80L52 97L60 98',
    end: 'M79 10a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M84 18L82 46M84 21L79 33L87 42M82 46L83 64L81 82L90 82M82 46L76 63L68 78L76 80',
  },
  farmersCarry: {
    scene:
      'M8 100L152 100M60 69a7 7 0 1 0 14 0a7 7 0 1 0 -14 0M63 62L65 57M71 62L69 57M88 69a7 7 0 1 0 14 0a7 7 0 1 0 -14 0M91 62L93 57M99 62L97 57M122 50h18m-6 -5l6 5l-6 5',
    start: null,
    end: 'M74 16a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M80 26L80 58M80 29L71 42L67 56M80 29L89 42L95 56M80 58L90 77L98 96L106 93M80 58L75 78L62 93L68 98',
  },
  calfRaise: {
    scene: 'M8 100L152 100M108 8V100',
    start:
      'M75 21a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M80 31L79 60M80 34L92 44L107 40M79 60L80 79L79 97L88 98M79 60L83 78L67 84L65 90',
    end: 'M76 11a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M81 21L80 50M81 24L93 36L107 34M80 50L81 69L80 88L88 98M80 50L84 68L68 75L65 82',
  },
  sideLyingLegRaise: {
    scene: 'M8 100L152 100M146 84V64m-5 6l5-6l5 6',
    start: 'M86 88L112 91L136 92',
    end: 'M28 80a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M45 91L30 95L14 96M45 89L86 92M47 88L61 76L74 87M86 91L110 77L132 62L138 67M86 93L108 97L124 91',
  },
  pelvicFloorSet: {
    scene: 'M8 100L152 100M60 72H96M64 72V100M92 72V100M58 64V40m-5 6l5-6l5 6',
    start: null,
    end: 'M72 18a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M77 28L76 68M77 31L84 48L97 60M76 68L106 68L106 97L115 97',
  },
};

const PLANK_DRAWINGS: Record<PlankVariant, MoveDrawing> = {
  wall: {
    scene: 'M8 100L152 100M115 8V100',
    start: null,
    end: 'M85 27a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M86 35L70 63M86 37L101 38L114 36M70 63L61 79L51 97L59 98',
  },
  bench: {
    scene: 'M8 100L152 100M88 73H136M94 73V100M130 73V100',
    start: null,
    end: 'M102 39a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M99 44L71 67M97 46L99 58L100 71M71 67L54 81L37 95L41 99',
  },
  knees: {
    scene: 'M8 100L152 100',
    start: null,
    end: 'M111 57a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M107 61L80 81M105 62L105 80L105 98M80 81L60 97L42 97L36 92',
  },
  floor: {
    scene: 'M8 100L152 100',
    start: null,
    end: 'M113 57a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M109 62L79 74M107 63L107 81L107 98M79 74L57 82.5L33 92L35 99',
  },
};

/** The plank looks different at each level; the other moves look the same at all. */
export function findDrawing(move: MoveId, level: StrengthLevel): MoveDrawing {
  return move === 'modifiedPlank' ? PLANK_DRAWINGS[PLANK_VARIANTS[level]] : DRAWINGS[move];
}
