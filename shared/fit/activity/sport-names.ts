/** FIT sports: their profile words, and which of them count as running and walking. */

import type { Sport } from '../../activity.ts';

/** FIT profile, type `sport`. */
const SPORT_NAMES = new Map<number, string>([
  [0, 'generic'],
  [1, 'running'],
  [2, 'cycling'],
  [3, 'transition'],
  [4, 'fitness_equipment'],
  [5, 'swimming'],
  [6, 'basketball'],
  [7, 'soccer'],
  [8, 'tennis'],
  [9, 'american_football'],
  [10, 'training'],
  [11, 'walking'],
  [12, 'cross_country_skiing'],
  [13, 'alpine_skiing'],
  [14, 'snowboarding'],
  [15, 'rowing'],
  [16, 'mountaineering'],
  [17, 'hiking'],
  [18, 'multisport'],
  [19, 'paddling'],
  [20, 'flying'],
  [21, 'e_biking'],
  [22, 'motorcycling'],
  [23, 'boating'],
  [24, 'driving'],
  [25, 'golf'],
  [26, 'hang_gliding'],
  [27, 'horseback_riding'],
  [28, 'hunting'],
  [29, 'fishing'],
  [30, 'inline_skating'],
  [31, 'rock_climbing'],
  [32, 'sailing'],
  [33, 'ice_skating'],
  [34, 'sky_diving'],
  [35, 'snowshoeing'],
  [36, 'snowmobiling'],
  [37, 'stand_up_paddleboarding'],
  [38, 'surfing'],
  [39, 'wakeboarding'],
  [40, 'water_skiing'],
  [41, 'kayaking'],
  [42, 'rafting'],
  [43, 'windsurfing'],
  [44, 'kitesurfing'],
  [45, 'tactical'],
  [46, 'jumpmaster'],
  [47, 'boxing'],
  [48, 'floor_climbing'],
  [49, 'baseball'],
  [53, 'diving'],
  [56, 'shooting'],
  [58, 'winter_sport'],
  [59, 'grinding'],
  [62, 'hiit'],
  [63, 'video_gaming'],
  [64, 'racket'],
  [65, 'wheelchair_push_walk'],
  [66, 'wheelchair_push_run'],
  [67, 'meditation'],
  [68, 'para_sport'],
  [69, 'disc_golf'],
  [70, 'team_sport'],
  [71, 'cricket'],
  [72, 'rugby'],
  [73, 'hockey'],
  [74, 'lacrosse'],
  [75, 'volleyball'],
  [76, 'water_tubing'],
  [77, 'wakesurfing'],
  [78, 'water_sport'],
  [79, 'archery'],
  [80, 'mixed_martial_arts'],
  [81, 'motor_sports'],
  [82, 'snorkeling'],
  [83, 'dance'],
  [84, 'jump_rope'],
  [85, 'pool_apnea'],
  [86, 'mobility'],
  [87, 'geocaching'],
  [88, 'canoeing'],
  [254, 'all'],
]);

/** generic, transition, multisport, all. */
const NAMELESS_SPORTS = [0, 3, 18, 254];
const RUNNING = 1;
const FITNESS_EQUIPMENT = 4;
const TRAINING = 10;
const WALKING = 11;
const HIKING = 17;
/** Sub-sports that older watches write under `fitness_equipment`: treadmill, indoor running and walking. */
const RUNNING_MACHINES = [1, 45];
const WALKING_MACHINES = [27];
/** Sub-sports of running (street, trail, track, obstacle, ultra) and of walking (casual, speed), where no sport is named. */
const RUNNING_KINDS = [...RUNNING_MACHINES, 2, 3, 4, 59, 67];
const WALKING_KINDS = [...WALKING_MACHINES, 30, 31];

/** The number names no sport, or none at all stands there. */
export function isNamelessSport(sport: number): boolean {
  return Number.isNaN(sport) || NAMELESS_SPORTS.includes(sport);
}

/** Hiking is walking; a machine, and what names no sport, is what its sub-sport says. */
export function classifySport(sport: number, subSport: number): Sport {
  if (sport === RUNNING) return 'running';
  if (sport === WALKING || sport === HIKING) return 'walking';
  if (isNamelessSport(sport)) return pickKind(subSport, RUNNING_KINDS, WALKING_KINDS);
  const isMachine = sport === FITNESS_EQUIPMENT || sport === TRAINING;
  return isMachine ? pickKind(subSport, RUNNING_MACHINES, WALKING_MACHINES) : 'other';
}

function pickKind(subSport: number, running: number[], walking: number[]): Sport {
  if (running.includes(subSport)) return 'running';
  return walking.includes(subSport) ? 'walking' : 'other';
}

/** The profile's word ("cycling", "e_biking"); `generic` where the file names no sport. */
export function nameSport(sport: number): string {
  if (Number.isNaN(sport)) return 'generic';
  return SPORT_NAMES.get(sport) ?? `sport_${sport}`;
}
