/** The check-in of the next morning: symptoms, sleep, mood. */

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { MorningCheckIn } from '../../../shared/api.ts';
import { Choice } from '../parts/choice.tsx';
import { CHECK_IN, SYMPTOMS } from '../words.ts';
import { CheckInFrame, Thanks } from './check-in-frame.tsx';
import { HeadacheQuestion } from './headache-question.tsx';
import type { RunToAnswer } from './run-to-answer.ts';
import { draftFromSymptoms, listUnanswered, makeEmptyDraft, toSymptoms } from './symptom-draft.ts';
import { SymptomQuestions } from './symptom-questions.tsx';
import { useCheckIn } from './use-check-in.ts';

type Mood = NonNullable<MorningCheckIn['mood']>;

const MOODS = (Object.keys(CHECK_IN.moods) as Mood[]).map((value) => ({ value, label: CHECK_IN.moods[value] }));
const SLEEP = CHECK_IN.sleepOptions.map(({ label, hours }) => ({ value: hours, label }));

/** Under this many hours a walk is suggested instead of a run (`plan-and-rules.md` 4.2, advice only). */
const SHORT_NIGHT_HOURS = 5;

/** `children`: what stands below while it is open. */
export function MorningForm({ run, children }: { run: RunToAnswer; children: ComponentChildren }) {
  const { form, course, missing } = useMorningForm(run);
  if (course.state === 'saved') {
    const isEdit = run.checkIns.morning !== null;
    return <Thanks advice={listAdvice(form)} isEdit={isEdit} answer={course.answer} runHref={run.href} />;
  }
  return (
    <CheckInFrame course={course} missing={missing} below={children}>
      <SymptomQuestions
        legend={CHECK_IN.symptomsMorning}
        draft={form.draft}
        showMissing={course.showMissing}
        onChange={form.setDraft}
      />
      <Choice
        legend={CHECK_IN.sleep}
        hint={CHECK_IN.optional}
        options={SLEEP}
        value={form.sleepHours}
        onChange={form.setSleepHours}
      />
      <Choice
        legend={CHECK_IN.mood}
        hint={CHECK_IN.optional}
        options={MOODS}
        value={form.mood}
        onChange={form.setMood}
      />
      <HeadacheQuestion value={form.headache} onChange={form.setHeadache} />
    </CheckInFrame>
  );
}

function useMorningForm({ checkIns, saveMorning }: RunToAnswer) {
  const given = checkIns.morning;
  const [sleepHours, setSleepHours] = useState<number | null>(given?.sleepHours ?? null);
  const [mood, setMood] = useState<Mood | null>(given?.mood ?? null);
  const [headache, setHeadache] = useState<boolean | null>(given?.headache ?? null);
  const [draft, setDraft] = useState(given ? draftFromSymptoms(given.symptoms) : makeEmptyDraft());
  const unanswered = listUnanswered(draft);
  const course = useCheckIn(
    unanswered.map(() => 'symptoms'),
    () =>
      saveMorning({
        ...(sleepHours === null ? {} : { sleepHours }),
        ...(mood === null ? {} : { mood }),
        ...(headache === null ? {} : { headache }),
        symptoms: toSymptoms(draft),
      }),
  );
  const missing = unanswered.map((key) => SYMPTOMS[key].question);
  return {
    form: { sleepHours, setSleepHours, mood, setMood, headache, setHeadache, draft, setDraft },
    course,
    missing,
  };
}

function listAdvice(form: { sleepHours: number | null; mood: Mood | null; headache: boolean | null }): string[] {
  const advice: string[] = [];
  if (form.sleepHours !== null && form.sleepHours < SHORT_NIGHT_HOURS) advice.push(CHECK_IN.sleepAdvice);
  if (form.mood === 'low') advice.push(CHECK_IN.moodAdvice);
  if (form.headache === true) advice.push(CHECK_IN.headacheAdvice);
  return advice;
}
