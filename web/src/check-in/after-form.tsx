/** The check-in right after a run: effort, talking, symptoms. */

import { useState } from 'preact/hooks';
import type { ActivityDetail, AfterCheckIn } from '../../../shared/api.ts';
import { putAfterCheckIn } from '../api-client.ts';
import { Choice, Scale } from '../parts/choice.tsx';
import { CHECK_IN, COMMON, SYMPTOMS } from '../words.ts';
import { CheckInFrame, Thanks } from './check-in-frame.tsx';
import { HeadacheQuestion } from './headache-question.tsx';
import { draftFromSymptoms, listUnanswered, makeEmptyDraft, toSymptoms } from './symptom-draft.ts';
import { SymptomQuestions } from './symptom-questions.tsx';
import { useCheckIn } from './use-check-in.ts';

type CutShort = NonNullable<AfterCheckIn['cutShortBecause']>;

const CUT_SHORT = (Object.keys(CHECK_IN.cutShortReasons) as CutShort[]).map((value) => ({
  value,
  label: CHECK_IN.cutShortReasons[value],
}));

const YES_NO = [
  { value: true, label: COMMON.yes },
  { value: false, label: COMMON.no },
] as const;

export function AfterForm({ activity }: { activity: ActivityDetail }) {
  const { form, course, missing } = useAfterForm(activity);
  const [effortMissing, talkMissing] = [form.effort === null, form.couldTalk === null];
  const { showMissing } = course;
  const isFromWatch = activity.checkIns.after === null && activity.prefill.effort !== null;
  if (course.state === 'saved') {
    return <Thanks advice={form.headache === true ? [CHECK_IN.headacheAdvice] : []} runHref={runHref(activity)} />;
  }
  return (
    <CheckInFrame course={course} missing={missing.map(({ name }) => name)}>
      <Scale
        id="effort"
        legend={CHECK_IN.effort}
        hint={isFromWatch ? CHECK_IN.effortFromWatch : undefined}
        ends={CHECK_IN.effortEnds}
        value={form.effort}
        isMissing={showMissing && effortMissing}
        onChange={form.setEffort}
      />
      <Choice
        id="talk"
        legend={CHECK_IN.talk}
        options={YES_NO}
        value={form.couldTalk}
        isMissing={showMissing && talkMissing}
        onChange={form.setCouldTalk}
      />
      {wasCutShort(activity) && (
        <Choice
          legend={CHECK_IN.cutShort}
          hint={CHECK_IN.cutShortHint}
          options={CUT_SHORT}
          value={form.cutShortBecause}
          onChange={form.setCutShortBecause}
        />
      )}
      <SymptomQuestions
        legend={CHECK_IN.symptoms}
        draft={form.draft}
        showMissing={showMissing}
        onChange={form.setDraft}
      />
      <HeadacheQuestion value={form.headache} onChange={form.setHeadache} />
    </CheckInFrame>
  );
}

function useAfterForm(activity: ActivityDetail) {
  const given = activity.checkIns.after;
  const [effort, setEffort] = useState<number | null>(given?.effort ?? activity.prefill.effort);
  const [couldTalk, setCouldTalk] = useState<boolean | null>(given?.couldTalk ?? null);
  const [cutShortBecause, setCutShortBecause] = useState<CutShort | null>(given?.cutShortBecause ?? null);
  const [headache, setHeadache] = useState<boolean | null>(given?.headache ?? null);
  const [draft, setDraft] = useState(given ? draftFromSymptoms(given.symptoms) : makeEmptyDraft());
  const missing = [
    ...(effort === null ? [{ id: 'effort', name: CHECK_IN.effort }] : []),
    ...(couldTalk === null ? [{ id: 'talk', name: CHECK_IN.talk }] : []),
    ...listUnanswered(draft).map((key) => ({ id: 'symptoms', name: SYMPTOMS[key].question })),
  ];
  const course = useCheckIn(
    missing.map(({ id }) => id),
    async () => {
      if (effort === null || couldTalk === null) return;
      await putAfterCheckIn(activity.summary.id, {
        effort,
        couldTalk,
        ...(headache === null ? {} : { headache }),
        ...(cutShortBecause === null ? {} : { cutShortBecause }),
        symptoms: toSymptoms(draft),
      });
    },
  );
  const form = {
    effort,
    setEffort,
    couldTalk,
    setCouldTalk,
    cutShortBecause,
    setCutShortBecause,
    headache,
    setHeadache,
    draft,
    setDraft,
  };
  return { form, course, missing };
}

function wasCutShort({ assessment }: ActivityDetail): boolean {
  const judged = assessment.intervals ?? [];
  return judged.some(
    ({ planned, judgement }) =>
      planned.step.movement === 'run' && (judgement === 'tooShort' || judgement === 'missing'),
  );
}

export function runHref({ summary }: ActivityDetail): string {
  return `/runs/${encodeURIComponent(summary.id)}`;
}
