/** A symptom at any other moment: on a rest day, after strength work. */

import { useState } from 'preact/hooks';
import { getSettings, postOtherCheckIn } from '../api-client.ts';
import { CheckInFrame, Thanks } from '../check-in/check-in-frame.tsx';
import { HeadacheQuestion } from '../check-in/headache-question.tsx';
import { listUnanswered, makeEmptyDraft, toSymptoms } from '../check-in/symptom-draft.ts';
import { SymptomQuestions } from '../check-in/symptom-questions.tsx';
import { useCheckIn } from '../check-in/use-check-in.ts';
import { localDayIn } from '../format.ts';
import { WhenLoaded } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { useLoaded } from '../use-loaded.ts';
import { CHECK_IN, SYMPTOMS } from '../words.ts';

export function OtherCheckInPage() {
  const loaded = useLoaded('other check-in', async () => localDayIn((await getSettings()).timeZone));
  return (
    <Page title={CHECK_IN.otherTitle} lead={CHECK_IN.otherLead}>
      <WhenLoaded loaded={loaded}>{(today) => <OtherForm today={today} />}</WhenLoaded>
    </Page>
  );
}

function OtherForm({ today }: { today: string }) {
  const [day, setDay] = useState(today);
  const [headache, setHeadache] = useState<boolean | null>(null);
  const [draft, setDraft] = useState(makeEmptyDraft());
  const unanswered = listUnanswered(draft);
  const course = useCheckIn(
    unanswered.map(() => 'symptoms'),
    () => postOtherCheckIn({ day, ...(headache === null ? {} : { headache }), symptoms: toSymptoms(draft) }),
  );
  if (course.state === 'saved') return <Thanks advice={headache === true ? [CHECK_IN.headacheAdvice] : []} />;
  return (
    <CheckInFrame course={course} missing={unanswered.map((key) => SYMPTOMS[key].question)}>
      <label class="field">
        <span>{CHECK_IN.day}</span>
        <input type="date" value={day} max={today} onInput={(event) => setDay(event.currentTarget.value || today)} />
      </label>
      <SymptomQuestions legend={CHECK_IN.symptoms} draft={draft} showMissing={course.showMissing} onChange={setDraft} />
      <HeadacheQuestion value={headache} onChange={setHeadache} />
    </CheckInFrame>
  );
}
