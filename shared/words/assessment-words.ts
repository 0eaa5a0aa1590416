/** The verdict on one run in words: what was planned, what was done, what the heart did, and how sure we are. */

import type { Damage } from '../activity.ts';
import type { Assessment, Compliance, HeartRateAssessment, HeartRateSignal, WitnessSource } from '../run/assessment.ts';
import { capitalize, sayDuration, sayShare } from './durations.ts';

export type AssessmentWords = { headline: string; sentences: string[] };

/** Each with its verb, for "… say 60 s of running". */
const SOURCE_WORDS: Record<WitnessSource, [name: string, say: string]> = {
  stepLaps: ['your watch’s workout steps', 'say'],
  laps: ['your watch’s laps', 'say'],
  splits: ['your watch’s own run and walk splits', 'say'],
  cadence: ['your cadence', 'says'],
  speed: ['your speed', 'says'],
};

function sayRunning(source: WitnessSource, seconds: number): string {
  const [name, say] = SOURCE_WORDS[source];
  return `${name} ${say} ${sayDuration(seconds)} of running`;
}

export function describeAssessment(assessment: Assessment): AssessmentWords {
  const { compliance, damage, totals, hasOtherSports } = assessment;
  return {
    headline: compliance ? HEADLINES[compliance.outcome] : describeFinding(assessment),
    sentences: [
      ...(damage ? describeDamage(damage) : []),
      ...(hasOtherSports ? [OTHER_SPORTS_LEFT_OUT] : []),
      ...(!compliance && totals.runSeconds === null ? [NOTHING_TELLS_MOVEMENT] : []),
      ...(compliance ? describeCompliance(compliance) : []),
      describeHeartRate(assessment.heartRate),
      ...describeSources(assessment),
    ],
  };
}

/** Beside the headline where that stands alone: it is not all that was recorded. */
export const OTHER_SPORTS_LEFT_OUT = 'The recording holds other sports too; only its running and walking is read here.';
const NOTHING_TELLS_MOVEMENT =
  'It tells neither your steps nor your speed. Switch on cadence or GPS on the watch for the next run.';

const HEADLINES: Record<Compliance['outcome'], string> = {
  met: 'As planned.',
  more: 'More than planned.',
  less: 'Less than planned. Nothing lost.',
  cannotTell: 'This recording does not tell enough.',
};

function describeDamage(damage: Damage): string[] {
  const { isCut, secondsRead, secondsExpected } = damage;
  const isMissing = isCut && secondsExpected !== null && secondsExpected > secondsRead;
  return [
    `This file is damaged; we read ${sayHowMuch(damage)}.`,
    DAMAGE_CAUSES[damage.cause],
    ...(isMissing ? [MISSING_IS_LOAD] : []),
  ];
}

const MISSING_IS_LOAD =
  'What is missing of a run may have been running, so it is added to the running of the week until the whole file is here.';

const DAMAGE_CAUSES: Record<Damage['cause'], string> = {
  truncated: 'It ends too early, as it does when the watch’s battery runs out or a copy breaks off.',
  wrongChecksum: 'Something in it was changed on its way, and nobody can tell which value it was.',
  malformed: 'Behind that place it contradicts itself.',
};

function sayHowMuch({ isCut, secondsRead, secondsExpected }: Damage): string {
  const read = sayDuration(roundForTheEar(secondsRead));
  if (secondsExpected === null) return `its first ${read}`;
  const expected = sayDuration(roundForTheEar(secondsExpected));
  if (read === expected) return `${isCut ? 'nearly all' : 'all'} of its ${read}`;
  return `${read} of about ${expected}`;
}

/** Whole minutes from two minutes on. */
function roundForTheEar(seconds: number): number {
  return seconds < 120 ? seconds : Math.round(seconds / 60) * 60;
}

function describeFinding({ totals, bouts }: Assessment): string {
  if (totals.runSeconds === null) return 'This recording does not say when you ran and when you walked.';
  if (bouts.length === 0) return `No running of 10 s or more in ${sayDuration(totals.timerSeconds)}.`;
  const count = bouts.length === 1 ? '1 stretch' : `${bouts.length} stretches`;
  return `You ran ${sayDuration(totals.runSeconds)} in ${count}.`;
}

function describeCompliance({ outcome, numbers, because }: Compliance): string[] {
  const { runSeconds, plannedRunSeconds, runDose, longestBoutSeconds, plannedLongestBoutSeconds } = numbers;
  if (outcome === 'cannotTell') {
    const isCounted = because.includes('damagedFile') && runSeconds !== null && plannedRunSeconds > 0;
    const counted = `In what was read you ran ${sayDuration(runSeconds ?? 0)}; the plan asked for ${sayDuration(plannedRunSeconds)}.`;
    return [...(isCounted ? [counted] : []), REFUSALS[because[0] ?? 'tooLittleWitnessed'] ?? ''];
  }
  const dose = `You ran ${sayDuration(runSeconds ?? 0)}; the plan asked for ${sayDuration(plannedRunSeconds)} (${sayShare(runDose ?? 0)}).`;
  const longest = `Your longest stretch was ${sayDuration(longestBoutSeconds ?? 0)}; the plan’s longest is ${sayDuration(plannedLongestBoutSeconds)}.`;
  const bouts = `${numbers.boutsInTolerance ?? 0} of ${numbers.plannedBouts} planned runs had about the planned length.`;
  return [dose, longest, bouts, CLOSINGS[outcome]];
}

const CLOSINGS: Record<'met' | 'more' | 'less', string> = {
  met: 'To count towards your week it needs both check-ins, and a day of rest before it.',
  more: 'What your body carries is the running, not the total time. This run does not count towards the week; next time let the watch end each run.',
  less: 'A shorter run does not count towards the week, and it takes nothing away. Stopping when something feels wrong is right.',
};

const REFUSALS: Partial<Record<Compliance['because'][number], string>> = {
  tooLittleWitnessed:
    'Less than 80 % of the time has a reading of how you moved, so this run cannot count. Check that the watch records cadence.',
  noMovementWitness:
    'The file holds neither cadence nor speed, so nobody can say when you ran. Switch on cadence or GPS for the next run.',
  planWithoutTimes: 'This workout has runs without a planned time, so there is no dose to compare with.',
  runsUnseen:
    'In the planned runs the recording has holes in which nobody can say how you moved, so it cannot be told whether you ran them, and this run cannot count. Check that the watch records cadence all the way.',
  damagedFile:
    'Nobody knows what you ran where the file is missing or changed, so this run cannot count towards the week. If the whole run is still on your watch or in its app, export it again and send that file.',
};

function describeHeartRate({ outcome, numbers, signal, because }: HeartRateAssessment): string {
  const ceiling = numbers.ceilingBpm === null ? '' : `${Math.round(numbers.ceilingBpm)} bpm`;
  const over = `${numbers.boutsOverCeiling} of ${numbers.assessedBouts} runs`;
  switch (outcome) {
    case 'notHigh':
      return `Heart rate: ${numbers.boutsOverCeiling === 0 ? 'every run that could be read' : 'most runs'} ended under your ceiling of ${ceiling}.`;
    case 'high':
      return `Heart rate: ${over} ended over your ceiling of ${ceiling}. Try it slower, slow enough to talk.`;
    case 'highWithinGrey':
      return `Heart rate: ${over} ended a little over your ceiling of ${ceiling}. The ceiling comes from an estimate that can be 10 bpm off, so this still passes as easy.`;
    case 'veryHigh':
      return `Heart rate: it stayed near your maximum for ${sayDuration(numbers.longestVeryHighSeconds)}. This was not an easy run.`;
    case 'off':
      return 'Heart rate is left out, because of a medicine that lowers it. Your effort decides.';
    case 'notAssessed':
      if (because.includes('damagedFile'))
        return 'Heart rate: not assessed, because one changed byte can make another heart rate of it.';
      return describeUnassessed(numbers.ceilingBpm, signal);
  }
}

export const NO_CEILING =
  'Heart rate: not assessed, because no ceiling is known. Your year of birth in the settings is enough.';

const NO_HEART_RATE =
  'Heart rate: not assessed, because the watch recorded none while you ran. That costs you nothing.';

function describeUnassessed(ceilingBpm: number | null, { usableRunShare, defects }: HeartRateSignal): string {
  const isNowhere = usableRunShare === 0 && defects.every(({ defect }) => defect === 'missing');
  if (isNowhere) return NO_HEART_RATE;
  if (ceilingBpm === null) return NO_CEILING;
  if (usableRunShare === null) return 'Heart rate: not assessed, because no running was found.';
  const believed = usableRunShare < 0.005 ? 'None' : `Only ${sayShare(usableRunShare)}`;
  const why = defects.some(({ defect }) => defect === 'cadenceLock')
    ? 'the watch likely took your steps for your heart, and that costs you nothing'
    : 'a wrist sensor often loses the beat in intervals';
  return `Heart rate: not assessed. ${believed} of your running has a reading that can be believed; ${why}.`;
}

function describeSources({ movement, chosen, disagreements }: Assessment): string[] {
  const sentences: string[] = [];
  if (movement === 'speed')
    sentences.push('There is no cadence in the file, so running is told from speed, which is less sure.');
  if (chosen === 'stepLaps') sentences.push('The intervals are dated by your watch’s workout steps.');
  for (const { other, chosen: own, otherRunSeconds, chosenRunSeconds } of disagreements) {
    sentences.push(`${capitalize(sayRunning(other, otherRunSeconds))}, ${sayRunning(own, chosenRunSeconds)}.`);
  }
  if (disagreements.length > 0 && movement !== null) sentences.push(`We go by ${SOURCE_WORDS[movement][0]}.`);
  return sentences;
}
