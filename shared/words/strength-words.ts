/** The strength moves in words: how to do each, what its level asks, and why the suggestion is what it is. */

import {
  LEVEL_DOSES,
  MOVES,
  type Move,
  type MoveId,
  PLANK_VARIANTS,
  type PlankVariant,
  SQUEEZE_FINISH,
  SQUEEZE_HOLDS,
  STRENGTH_NUMBERS,
  type StrengthLevel,
} from '../strength/moves.ts';
import type { StrengthMoment, StrengthWeek } from '../strength/strength-week.ts';
import type { LevelSuggestion } from '../strength/suggest-levels.ts';
import { capitalize, sayCount, sayDay, sayShare } from './durations.ts';

export type MoveWords = {
  name: string;
  /** What it is good for, in half a sentence; strength work prepares, nobody promises that it keeps injuries away. */
  prepares: string;
  /** In the order in which they are done. */
  steps: readonly string[];
  /** Where she notices that it is the right movement. */
  feel: string;
  /** What to watch for. */
  mind: string;
  /** The drawing for who does not see it; the plank's is said by its place. */
  drawing: string;
};

export const MOVE_WORDS: Record<MoveId, MoveWords> = {
  romanianDeadlift: {
    name: 'Romanian deadlift',
    prepares: 'the back of your legs and your back for each landing',
    steps: [
      'Stand with your feet hip-wide, knees soft.',
      'Push your hips back and let your chest come forward, back long, as if closing a car door with your bottom.',
      'Stop when you feel the back of your thighs, about when your hands pass your knees.',
      'Breathe out and stand up by bringing your hips forward.',
    ],
    feel: 'A pull in the back of your thighs, and your bottom working on the way up.',
    mind: 'The movement is in the hips; the back keeps its shape.',
    drawing: 'A figure bends forward at the hips with a long back, knees soft, a weight hanging below the shoulders.',
  },
  singleLegStepUp: {
    name: 'Single-leg step-up',
    prepares: 'one leg at a time, as running is',
    steps: [
      'Put one whole foot on a stair or a sturdy low box.',
      'Breathe out and stand up on it; the lower foot only follows.',
      'Come down slowly, in about three seconds.',
      'Finish one side, then change.',
    ],
    feel: 'The thigh and the bottom of the upper leg do the work.',
    mind: 'The knee looks over the toes, the hips stay level. A hand on the rail is fine.',
    drawing: 'A figure stands up on a low box with one leg; the other leg hangs behind.',
  },
  farmersCarry: {
    name: 'Farmer’s carry',
    prepares: 'your trunk to stay tall while you move',
    steps: [
      'Take the same weight in each hand, or none at the first levels.',
      'Stand tall, shoulders low.',
      'Walk slowly and breathe on; count the steps of each foot.',
      'Put the weights down by bending hips and knees.',
    ],
    feel: 'Your trunk stays long and calm between the weights; your hands work.',
    mind: 'If you hold your breath or push down into your pelvis, take less.',
    drawing: 'A figure walks upright with a weight in each hand.',
  },
  modifiedPlank: {
    name: 'Modified plank',
    prepares: 'your core to hold while arms and legs work',
    steps: [
      'Hands under your shoulders, on what your level says: wall, bench, or the floor.',
      'Make one long line from your head to your knees or heels.',
      'Breathe out and gently draw up the pelvic floor and the lower belly.',
      'Hold and breathe slowly; each breath out is one.',
    ],
    feel: 'Belly, shoulders and thighs share the work; your breath goes on.',
    mind: 'Look at your belly: if a ridge domes up along the middle, take the easier position.',
    drawing: 'A figure holds one straight line',
  },
  calfRaise: {
    name: 'Single-leg calf raise',
    prepares: 'the calf that pushes you off',
    steps: [
      'Stand on one leg, a fingertip on a wall.',
      'Rise as high as you can, in about one second.',
      'Come down slowly, in about two seconds.',
      'Finish one side, then change.',
    ],
    feel: 'The calf of the leg you stand on.',
    mind: 'The knee stays straight, the weight over the big toe.',
    drawing: 'A figure stands on the toes of one leg, the hands on a wall.',
  },
  sideLyingLegRaise: {
    name: 'Side-lying leg raise',
    prepares: 'the side of your hip that keeps the pelvis level',
    steps: [
      'Lie on your side, the lower knee bent, the upper leg straight in line with your body.',
      'Breathe out and lift the upper leg about as high as your shoulder, the heel first.',
      'Lower it slowly.',
      'Finish one side, then change.',
    ],
    feel: 'The side of your hip, just above the leg that lifts.',
    mind: 'Hips stacked, toes forward; a small lift done well is enough.',
    drawing: 'A figure lies on its side and lifts the upper leg.',
  },
  pelvicFloorSet: {
    name: 'Pelvic-floor set',
    prepares: 'your pelvic floor for impact',
    steps: [
      'Lie, sit or stand, as it works best for you.',
      'Draw up as if holding wind and urine at once, belly and bottom soft, breath going on.',
      'Let go fully before the next one; letting go is half of it.',
      'The first levels are short squeezes, the later ones held: see what your level says.',
    ],
    feel: 'A gentle lift inside, then a clear letting go.',
    mind: 'If it hurts, or you cannot feel it let go, leave it out and show it to a pelvic-health physiotherapist.',
    drawing: 'A figure sits upright; an arrow beside the pelvis points up.',
  },
};

export const PLANK_PLACES: Record<PlankVariant, string> = {
  wall: 'hands on a wall, arms straight, feet a step away',
  bench: 'hands on a bench or the edge of a sofa, legs straight',
  knees: 'hands on the floor, knees on the floor',
  floor: 'hands on the floor, legs straight',
};

/** What the drawing of a move at a level shows. */
export function describeDrawing(id: MoveId, level: StrengthLevel): string {
  const { drawing } = MOVE_WORDS[id];
  return id === 'modifiedPlank' ? `${drawing}, ${PLANK_PLACES[PLANK_VARIANTS[level]]}.` : drawing;
}

/** "hold each for 3 to 4 s, rest as long". */
export function describeSqueezes(level: StrengthLevel): string {
  const hold = SQUEEZE_HOLDS[level];
  if (hold === null) return 'each short, let go at once';
  const held = `hold each for ${hold.from} to ${hold.to} s, rest as long`;
  return level === 'D' ? `${held}; then ${LAST_SQUEEZES}` : held;
}

const { fast, long } = SQUEEZE_FINISH;
const LAST_SQUEEZES = `${fast} fast ones and one of ${long.seconds} s at ${long.fromShare * 100} to ${sayShare(long.toShare)} of your strength`;

/** "2 sets of 8 repetitions on each side, without weight". */
export function describeLevel(move: Move, level: StrengthLevel): string {
  const { sets, repeatsFrom, repeatsTo } = LEVEL_DOSES[level];
  const count = repeatsFrom === repeatsTo ? `${repeatsTo}` : `${repeatsFrom} to ${repeatsTo}`;
  const side = move.isPerSide ? (move.countedIn === 'steps' ? ' with each foot' : ' on each side') : '';
  return `${sets} sets of ${count} ${COUNTED[move.countedIn]}${side}, ${describeHow(move, level)}`;
}

const COUNTED: Record<Move['countedIn'], string> = {
  repetitions: 'repetitions',
  steps: 'steps',
  breaths: 'slow breaths',
  squeezes: 'squeezes',
};

function describeHow(move: Move, level: StrengthLevel): string {
  if (move.id === 'modifiedPlank') return PLANK_PLACES[PLANK_VARIANTS[level]];
  if (move.id === 'pelvicFloorSet') return describeSqueezes(level);
  return LEVEL_DOSES[level].load === 'bodyweight'
    ? 'without weight'
    : 'with a light weight that you could lift many more times';
}

const { effortToGoUp, sessionsToGoUp } = STRENGTH_NUMBERS;
const UP_NUMBER = ['No', 'One', 'Two', 'Three', 'Four'][sessionsToGoUp.value] ?? `${sessionsToGoUp.value}`;

/** The next level and why, in one or two sentences. */
export function describeSuggestion(suggestion: LevelSuggestion): string {
  const { level, because, since } = suggestion;
  const on = since === null ? '' : ` on ${sayDay(since)}`;
  switch (because) {
    case 'start':
      return 'Start with level A and see how it feels.';
    case 'stay':
      return `Stay at level ${level}. ${describeWayUp(suggestion)}`;
    case 'up':
      return `${UP_NUMBER} sessions at effort ${effortToGoUp.value} or less and nothing came up: the plan suggests level ${level}.`;
    case 'stayAtHeaviest':
      return `Level ${level} goes well. It is the last one; a little more weight is your choice.`;
    case 'downPelvicSymptom':
      return `You told us of a pelvic symptom${on}: the plan suggests the lighter level ${level}. See whether it stays away.`;
    case 'downDoming':
      return `You told us${on} that your belly domed: the plan suggests the easier level ${level}.`;
    case 'restThisMove':
      return `You told us of a symptom${on} at the lightest level. Leave this move out for now and consider talking to a pelvic-health physiotherapist.`;
    case 'followsLighter':
      return `You took it lighter twice, so the plan suggests level ${level}.`;
  }
}

/** The sentence that most moves share, to be said once above them; null where no two are alike. A rest stays with its move. */
export function findSharedSuggestion(suggestions: readonly LevelSuggestion[]): string | null {
  const sentences = suggestions.filter(({ because }) => because !== 'restThisMove').map(describeSuggestion);
  const countOf = (sentence: string) => sentences.filter((other) => other === sentence).length;
  const [most] = sentences.toSorted((a, b) => countOf(b) - countOf(a));
  return most === undefined || countOf(most) < 2 ? null : most;
}

/** How a level goes up and down, for whoever asks before it does. */
export const LEVEL_RULES: readonly string[] = [
  `Up by one after ${sessionsToGoUp.value} sessions of a move at effort ${effortToGoUp.value} or less, without symptom or doming.`,
  'Down by one at once when you tell of a pelvic symptom or of doming: with the session, or in any check-in until the next one.',
  'The first level is your choice. Take a move lighter twice, and the suggestion follows you.',
];

function describeWayUp({ numbers, level }: LevelSuggestion): string {
  const left = numbers.goodAsked - numbers.goodInARow;
  const sessions = left === 1 ? 'One more session' : `${left} sessions in a row`;
  const goal = level === 'D' ? 'and this level is yours' : 'and the next level is suggested';
  return `${sessions} at effort ${effortToGoUp.value} or less, without symptom or doming, ${goal}.`;
}

const UNCOUNTED: readonly StrengthMoment[] = ['rest', 'lighter', 'askFirst', 'askOnHold'];

/** Null while strength work rests or has to be asked about: nobody counts what is missing then. */
export function describeStrengthPace(week: StrengthWeek, moment: StrengthMoment): string | null {
  return UNCOUNTED.includes(moment) ? null : describeStrengthWeek(week);
}

/** Where she stands between what the plan suggests and what the next week asks for. */
export function describeStrengthWeek({ sinceOpened, asked, inSevenDays, suggested }: StrengthWeek): string {
  const sessions = sayCount(inSevenDays, 'strength session', 'strength sessions');
  const lately = `${capitalize(sessions)} in the last seven days`;
  const week =
    inSevenDays >= suggested ? `${lately}, as the plan suggests.` : `${lately}; the plan suggests ${suggested}.`;
  return sinceOpened !== null && sinceOpened < asked
    ? `${week} The next week asks for ${asked} since this one opened.`
    : week;
}

export const STRENGTH_MOMENT_WORDS: Record<StrengthMoment, string> = {
  anyTime: 'Today is fine for strength work.',
  runFirst: 'Not before a run on the same day: if you run today, run first.',
  runIsDone: 'Your run is done: now is fine, or tomorrow.',
  doneToday: 'Done for today.',
  doneBeforeRun: 'Done for today. A run goes better on another day.',
  lighter: 'After what you told us: leave strength work for today, or take it lighter and stop where a symptom comes.',
  askOnHold: 'Ask whoever asked for the hold about strength work too, before you go on with it.',
  rest: 'You told us of a fever. Let strength work rest until two days after it.',
  askFirst: 'Your plan is paused. Ask whoever sees you about strength work too, before you go on with it.',
};

export function findMove(id: MoveId): Move {
  const move = MOVES.find((each) => each.id === id);
  if (move === undefined) throw new RangeError(`There is no move ${id}.`);
  return move;
}
