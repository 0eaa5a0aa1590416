/** The signs, one question after the other, each kept with its tap; at the end all answers with what they come to. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReadinessStandingAnswer } from '../../../shared/api/readiness-api.ts';
import type { Indicator } from '../../../shared/readiness/signs.ts';
import { formatDay } from '../format.ts';
import { ErrorNotice } from '../parts/notices.tsx';
import { COMMON } from '../words.ts';
import { READINESS_PAGE } from './readiness-page-words.ts';
import { findItem } from './readiness-steps.ts';
import { readAnswers, SIGN_LISTS, type SignItem, saveSign } from './sign-lists.ts';
import { StepResult } from './step-result.tsx';
import { useSaving } from './use-saving.ts';

type Props = {
  item: SignItem;
  standing: ReadinessStandingAnswer;
  onSaved: (standing: ReadinessStandingAnswer) => void;
};

export function SignsForm({ item, standing, onSaved }: Props) {
  const { questions } = SIGN_LISTS[item];
  const answers = readAnswers(standing, item);
  const findOpen = (from: ReadinessStandingAnswer) =>
    questions.findIndex(({ id }) => readAnswers(from, item)[id] === undefined);
  const [at, setAt] = useState(() => findOpen(standing));
  const question = questions[at];
  if (question === undefined) {
    return (
      <>
        <StepResult standing={standing} item={item} />
        <AnswerList item={item} answers={answers} onChange={setAt} />
      </>
    );
  }
  return (
    <Question
      key={question.id}
      item={item}
      at={at}
      standing={standing}
      onBack={at === 0 ? null : () => setAt(at - 1)}
      onSaved={(saved) => {
        onSaved(saved);
        setAt(findNextOpen(questions, readAnswers(saved, item), at));
      }}
    />
  );
}

/** The next without an answer behind this one, else the first; -1 when all are answered. */
function findNextOpen(questions: readonly { id: string }[], answers: Record<string, unknown>, at: number): number {
  const isOpen = ({ id }: { id: string }) => answers[id] === undefined;
  const behind = questions.findIndex((question, place) => place > at && isOpen(question));
  return behind >= 0 ? behind : questions.findIndex(isOpen);
}

type QuestionProps = Props & { at: number; onBack: (() => void) | null };

/** Give it the sign as `key`: the focus goes to each new question. */
function Question({ item, at, standing, onBack, onSaved }: QuestionProps) {
  const { lead, questions, yes, no } = SIGN_LISTS[item];
  const { isBusy, error, save } = useSaving(onSaved);
  const heading = useFocus();
  const { id, text } = questions[at] ?? { id: '', text: '' };
  const given = readAnswers(standing, item)[id];
  const answer = (event: MouseEvent, said: boolean) => {
    // The second tap of a double tap belongs to the question before.
    if (event.detail > 1) return;
    save(() => saveSign(item, standing.today, id, said));
  };
  return (
    <section class="card roomy sign-question">
      <div class="stack-small">
        <p class="eyebrow">{READINESS_PAGE.question(at + 1, questions.length)}</p>
        <progress max={questions.length} value={at} aria-label={READINESS_PAGE.questionsDone} />
      </div>
      <div class="sign-text">
        <p>{lead}</p>
        <h2 class="step-name" ref={heading} tabIndex={-1}>
          {text}
        </h2>
      </div>
      {at === 0 && <AskedAgain item={item} standing={standing} />}
      {id === AGREEMENT && <AgreementTold standing={standing} />}
      <div class="sign-answers">
        {[true, false].map((said) => (
          <button
            key={String(said)}
            type="button"
            class="button quiet"
            aria-pressed={given === undefined ? undefined : given === said}
            disabled={isBusy}
            onClick={(event) => answer(event, said)}
          >
            {said ? yes : no}
          </button>
        ))}
      </div>
      {error && <ErrorNotice error={error} />}
      <div class="button-row">
        {onBack !== null && (
          <button type="button" class="link-button" onClick={onBack}>
            {READINESS_PAGE.oneBack}
          </button>
        )}
      </div>
    </section>
  );
}

/** The sign that asks once more for what the step before asked: what she said there stands beside it. */
const AGREEMENT: Indicator = 'providerAgreed';

function AgreementTold({ standing }: Pick<Props, 'standing'>) {
  const agreement = findItem(standing, 'clearance');
  return agreement?.state === 'met' ? (
    <p class="hint">{READINESS_PAGE.agreementTold(agreement.words.headline)}</p>
  ) : null;
}

function AskedAgain({ item, standing }: Pick<Props, 'item' | 'standing'>) {
  const answeredOn = findItem(standing, item)?.answeredOn ?? null;
  if (answeredOn === null || answeredOn === standing.today) return null;
  return <p class="hint">{READINESS_PAGE.again(formatDay(answeredOn))}</p>;
}

function useFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}

type ListProps = {
  item: SignItem;
  answers: Record<string, boolean | undefined>;
  onChange: (at: number) => void;
};

function AnswerList({ item, answers, onChange }: ListProps) {
  const { questions, yes, no, wished } = SIGN_LISTS[item];
  return (
    <section class="card">
      <h2>{READINESS_PAGE.yourAnswers}</h2>
      <ul class="answer-list">
        {questions.map(({ id, text }, at) => (
          <li key={id}>
            <span>{text}</span>
            <span class={`tag ready-${answers[id] === wished ? 'met' : 'notMet'}`}>{answers[id] ? yes : no}</span>
            <button
              type="button"
              class="link-button"
              aria-label={READINESS_PAGE.changeAnswer(text)}
              onClick={() => onChange(at)}
            >
              {COMMON.change}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
