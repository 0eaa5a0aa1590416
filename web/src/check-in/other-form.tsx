/** The questions of any other moment: a new note, or an earlier one to change. */

import type { OtherCheckInEntry } from '../../../shared/api/check-in-api.ts';
import { DayField } from '../parts/day-field.tsx';
import { postOtherCheckIn, putOtherCheckIn } from './check-in-calls.ts';
import { CheckInFrame, Thanks } from './check-in-frame.tsx';
import { CHECK_IN, SYMPTOMS } from './check-in-words.ts';
import { HeadacheQuestion } from './headache-question.tsx';
import { draftFromSymptoms, listUnanswered, makeEmptyDraft, toSymptoms } from './symptom-draft.ts';
import { SymptomQuestions } from './symptom-questions.tsx';
import { useCheckIn } from './use-check-in.ts';
import { useKept } from './use-kept.ts';

type Props = {
  today: string;
  given: OtherCheckInEntry | null;
  /** Filled in for a new note; a day to come is left to today. */
  day?: string | undefined;
};

export function OtherForm({ today, given, day: askedDay = today }: Props) {
  const kept = useKept(`other ${askedDay} ${JSON.stringify(given)}`);
  const [day, setDay] = kept.useAnswer('day', given?.day ?? (askedDay > today ? today : askedDay));
  const [headache, setHeadache] = kept.useAnswer<boolean | null>('headache', given?.headache ?? null);
  const [draft, setDraft] = kept.useAnswer('symptoms', given ? draftFromSymptoms(given.symptoms) : makeEmptyDraft());
  const unanswered = listUnanswered(draft);
  const course = useCheckIn(
    unanswered.map(() => 'symptoms'),
    kept,
    () => {
      const answer = { day, ...(headache === null ? {} : { headache }), symptoms: toSymptoms(draft) };
      return given === null ? postOtherCheckIn(answer) : putOtherCheckIn(given.id, answer);
    },
  );
  if (course.state === 'saved') {
    return <Thanks course={course} isEdit={given !== null} />;
  }
  return (
    <CheckInFrame course={course} missing={unanswered.map((key) => SYMPTOMS[key].question)}>
      <DayField label={CHECK_IN.day} value={day} max={today} onChange={(told) => setDay(told || today)} />
      <SymptomQuestions
        legend={CHECK_IN.symptoms}
        draft={draft}
        showMissing={course.showMissing}
        onChange={setDraft}
        onNone={() => setHeadache(false)}
      />
      <HeadacheQuestion value={headache} onChange={setHeadache} />
    </CheckInFrame>
  );
}
