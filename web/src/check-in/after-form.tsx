/** The check-in right after a run: effort, talking, symptoms. */

import type { ComponentChildren } from 'preact';
import type { AfterCheckIn } from '../../../shared/api/check-in-api.ts';
import { Choice, Scale } from '../parts/choice.tsx';
import { COMMON } from '../words.ts';
import { CheckInFrame, Thanks } from './check-in-frame.tsx';
import { CHECK_IN, SYMPTOMS } from './check-in-words.ts';
import { HeadacheQuestion } from './headache-question.tsx';
import type { RunToAnswer } from './run-to-answer.ts';
import { draftFromSymptoms, listUnanswered, makeEmptyDraft, toSymptoms } from './symptom-draft.ts';
import { SymptomQuestions } from './symptom-questions.tsx';
import { useCheckIn } from './use-check-in.ts';
import { useKept } from './use-kept.ts';

type CutShort = NonNullable<AfterCheckIn['cutShortBecause']>;

const CUT_SHORT = (Object.keys(CHECK_IN.cutShortReasons) as CutShort[]).map((value) => ({
  value,
  label: CHECK_IN.cutShortReasons[value],
}));

const YES_NO = [
  { value: true, label: COMMON.yes },
  { value: false, label: COMMON.no },
] as const;

/** `children`: what stands below while it is open. */
type Props = { run: RunToAnswer; today: string; children: ComponentChildren };

export function AfterForm({ run, today, children }: Props) {
  const { form, course, missing } = useAfterForm(run);
  const [effortMissing, talkMissing] = [form.effort === null, form.couldTalk === null];
  const { showMissing } = course;
  const isFromWatch = run.checkIns.after === null && run.watchEffort !== null;
  if (course.state === 'saved') {
    const next = today < run.checkIns.morningFrom ? CHECK_IN.thanksMorning : null;
    return <Thanks course={course} isEdit={run.checkIns.after !== null} next={next} runHref={run.href} />;
  }
  return (
    <CheckInFrame course={course} missing={missing.map(({ name }) => name)} below={children}>
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
      {run.wasCutShort && (
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
        onNone={() => form.setHeadache(false)}
      />
      <HeadacheQuestion value={form.headache} onChange={form.setHeadache} />
    </CheckInFrame>
  );
}

function useAfterForm({ href, checkIns, watchEffort, saveAfter }: RunToAnswer) {
  const given = checkIns.after;
  const kept = useKept(`${href} after ${JSON.stringify(given)}`);
  const [effort, setEffort] = kept.useAnswer<number | null>('effort', given?.effort ?? watchEffort);
  const [couldTalk, setCouldTalk] = kept.useAnswer<boolean | null>('couldTalk', given?.couldTalk ?? null);
  const [cutShortBecause, setCutShortBecause] = kept.useAnswer<CutShort | null>(
    'cutShortBecause',
    given?.cutShortBecause ?? null,
  );
  const [headache, setHeadache] = kept.useAnswer<boolean | null>('headache', given?.headache ?? null);
  const [draft, setDraft] = kept.useAnswer('symptoms', given ? draftFromSymptoms(given.symptoms) : makeEmptyDraft());
  const missing = [
    ...(effort === null ? [{ id: 'effort', name: CHECK_IN.effort }] : []),
    ...(couldTalk === null ? [{ id: 'talk', name: CHECK_IN.talk }] : []),
    ...listUnanswered(draft).map((key) => ({ id: 'symptoms', name: SYMPTOMS[key].question })),
  ];
  const course = useCheckIn(
    missing.map(({ id }) => id),
    kept,
    async () => {
      if (effort === null || couldTalk === null) return null;
      return await saveAfter({
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
