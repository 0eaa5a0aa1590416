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
    scene: 'M8 100L152 100M65 60h12v12h-12zM83 60h12v12h-12zM118 50h18m-6 -5l6 5l-6 5',
    start: null,
    end: 'M75 19a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M80 29L80 60M80 32L74 45L71 58M80 32L86 45L89 58M80 60L90 77L96 95L104 93M80 60L76 79L64 95L70 99',
  },
  calfRaise: {
    scene: 'M8 100L152 100M108 8V100',
    start:
      'M75 21a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M80 31L79 60M80 34L92 44L107 40M79 60L80 79L79 97L88 98M79 60L83 78L67 84L65 90',
    end: 'M76 11a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M81 21L80 50M81 24L93 36L107 34M80 50L81 69L80 88L88 98M80 50L84 68L68 75L65 82',
  },
  sideLyingLegRaise: {
    scene: 'M8 100L152 100M140 84V66m-5 6l5-6l5 6',
    start: 'M82 88L106 90L129 91L132 85',
    end: 'M31 80a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M47 86L82 88M50 86L38 93L28 90M50 86L58 97L68 97M82 88L103 80L124 72L127 65M82 88L98 97L82 98',
  },
  pelvicFloorSet: {
    scene: 'M8 100L152 100M78 86C74 80 74 76 78 70m-5 4l5-4l3 6',
    start: null,
    end: 'M28 90a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M44 93L84 94M48 93L60 97L72 97M84 94L102 68L116 97L125 98',
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
