/** The check-in of the next morning: symptoms, sleep, mood. */

import type { ComponentChildren } from 'preact';
import type { MorningCheckIn } from '../../../shared/api/check-in-api.ts';
import { Choice } from '../parts/choice.tsx';
import { CheckInFrame, Thanks } from './check-in-frame.tsx';
import { CHECK_IN, SYMPTOMS } from './check-in-words.ts';
import { HeadacheQuestion } from './headache-question.tsx';
import type { RunToAnswer } from './run-to-answer.ts';
import { draftFromSymptoms, listUnanswered, makeEmptyDraft, toSymptoms } from './symptom-draft.ts';
import { SymptomQuestions } from './symptom-questions.tsx';
import { useCheckIn } from './use-check-in.ts';
import { useKept } from './use-kept.ts';

type Mood = NonNullable<MorningCheckIn['mood']>;

const MOODS = (Object.keys(CHECK_IN.moods) as Mood[]).map((value) => ({ value, label: CHECK_IN.moods[value] }));
const SLEEP = CHECK_IN.sleepOptions.map(({ label, hours }) => ({ value: hours, label }));

/** `children`: what stands below while it is open. */
export function MorningForm({ run, children }: { run: RunToAnswer; children: ComponentChildren }) {
  const { form, course, missing } = useMorningForm(run);
  if (course.state === 'saved') {
    // Where low days are many, the service's own advice about them speaks instead.
    const isMany = course.advice.some(({ code }) => code === 'lowMood' || code === 'lowMoodForTwoWeeks');
    const word = form.mood === 'low' && !isMany ? CHECK_IN.moodAdvice : null;
    return <Thanks course={course} isEdit={run.checkIns.morning !== null} word={word} runHref={run.href} />;
  }
  return (
    <CheckInFrame course={course} missing={missing} below={children}>
      <SymptomQuestions
        legend={CHECK_IN.symptomsMorning}
        draft={form.draft}
        showMissing={course.showMissing}
        onChange={form.setDraft}
        onNone={() => form.setHeadache(false)}
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

function useMorningForm({ href, checkIns, saveMorning }: RunToAnswer) {
  const given = checkIns.morning;
  const kept = useKept(`${href} morning ${JSON.stringify(given)}`);
  const [sleepHours, setSleepHours] = kept.useAnswer<number | null>('sleepHours', given?.sleepHours ?? null);
  const [mood, setMood] = kept.useAnswer<Mood | null>('mood', given?.mood ?? null);
  const [headache, setHeadache] = kept.useAnswer<boolean | null>('headache', given?.headache ?? null);
  const [draft, setDraft] = kept.useAnswer('symptoms', given ? draftFromSymptoms(given.symptoms) : makeEmptyDraft());
  const unanswered = listUnanswered(draft);
  const course = useCheckIn(
    unanswered.map(() => 'symptoms'),
    kept,
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
