/** The seven symptom questions with the quick answer "none of these". */

import { useState } from 'preact/hooks';
import { Choice, Scale } from '../parts/choice.tsx';
import { COMMON } from '../words.ts';
import { CHECK_IN, SYMPTOMS } from './check-in-words.ts';
import {
  FLAGS_OF,
  type FlagKey,
  fillWithNone,
  listUnanswered,
  makeNoneDraft,
  SYMPTOM_KEYS,
  type SymptomAnswer,
  type SymptomDraft,
  type SymptomKey,
} from './symptom-draft.ts';

type Props = {
  legend: string;
  draft: SymptomDraft;
  showMissing: boolean;
  onChange: (draft: SymptomDraft) => void;
  /** She says that there was something, before she says what. */
  onSome?: () => void;
  /** Where a headache is asked beside: "none of these" answers that, too. */
  onNone?: () => void;
};

export function SymptomQuestions({ legend, draft, showMissing, onChange, onSome, onNone }: Props) {
  const [isOpen, setIsOpen] = useState(SYMPTOM_KEYS.some((key) => draft[key].isPresent !== null));
  const isNone = SYMPTOM_KEYS.every((key) => draft[key].isPresent === false);
  const openAll = () => {
    setIsOpen(true);
    onSome?.();
  };
  const answerNone = () => {
    onChange(makeNoneDraft());
    onNone?.();
  };
  const noneSet = onNone === undefined ? CHECK_IN.noneSet : CHECK_IN.noneSetHeadache;
  const missing = showMissing ? listUnanswered(draft) : [];
  return (
    <fieldset class="symptoms" id="symptoms">
      <legend>{legend}</legend>
      <p class="hint">{onNone === undefined ? CHECK_IN.noneHint : CHECK_IN.noneHintHeadache}</p>
      <div class="quick-answers" data-missing={(!isOpen && missing.length > 0) || undefined}>
        <button type="button" class="big-answer" aria-pressed={isNone} onClick={answerNone}>
          {CHECK_IN.none}
        </button>
        <button type="button" class="big-answer" aria-pressed={isOpen && !isNone} onClick={openAll}>
          {CHECK_IN.some}
        </button>
      </div>
      <p class="hint" role="status">
        {isNone ? noneSet : ''}
      </p>
      {isOpen && (
        <ul class="symptom-list">
          {SYMPTOM_KEYS.map((key) => (
            <SymptomRow
              key={key}
              symptom={key}
              answer={draft[key]}
              isMissing={missing.includes(key)}
              onChange={(answer) => onChange({ ...draft, [key]: answer })}
            />
          ))}
        </ul>
      )}
      {isOpen && SYMPTOM_KEYS.some((key) => draft[key].isPresent === null) && (
        <button type="button" class="button quiet" onClick={() => onChange(fillWithNone(draft))}>
          {CHECK_IN.restNone}
        </button>
      )}
    </fieldset>
  );
}

type RowProps = {
  symptom: SymptomKey;
  answer: SymptomAnswer;
  isMissing: boolean;
  onChange: (answer: SymptomAnswer) => void;
};

const YES_NO = [
  { value: false, label: COMMON.no },
  { value: true, label: COMMON.yes },
] as const;

function SymptomRow({ symptom, answer, isMissing, onChange }: RowProps) {
  return (
    <li>
      <Choice
        legend={SYMPTOMS[symptom].question}
        options={YES_NO}
        value={answer.isPresent}
        isMissing={isMissing && answer.isPresent === null}
        onChange={(isPresent) => onChange(isPresent ? { ...answer, isPresent } : { isPresent, level: null, flags: [] })}
      />
      {answer.isPresent === true && (
        <div class="symptom-more">
          <LevelQuestion symptom={symptom} answer={answer} isMissing={isMissing} onChange={onChange} />
          {FLAGS_OF[symptom].map((flag) => (
            <label class="check" key={flag}>
              <input
                type="checkbox"
                checked={answer.flags.includes(flag)}
                onChange={(event) => onChange(setFlag(answer, flag, event.currentTarget.checked))}
              />
              <span>{flagQuestion(symptom, flag)}</span>
            </label>
          ))}
        </div>
      )}
    </li>
  );
}

function LevelQuestion({ symptom, answer, isMissing, onChange }: RowProps) {
  const words = SYMPTOMS[symptom];
  if (!('levels' in words)) {
    return (
      <Scale
        legend={SYMPTOMS.howStrong}
        ends={SYMPTOMS.scaleEnds}
        value={typeof answer.level === 'number' ? answer.level : null}
        isMissing={isMissing}
        onChange={(level) => onChange({ ...answer, level })}
      />
    );
  }
  return (
    <Choice
      legend={SYMPTOMS.howMuch}
      options={Object.entries(words.levels).map(([value, label]) => ({ value, label }))}
      value={typeof answer.level === 'string' ? answer.level : null}
      isMissing={isMissing}
      onChange={(level) => onChange({ ...answer, level })}
    />
  );
}

function setFlag(answer: SymptomAnswer, flag: FlagKey, isOn: boolean): SymptomAnswer {
  const others = answer.flags.filter((other) => other !== flag);
  return { ...answer, flags: isOn ? [...others, flag] : others };
}

function flagQuestion(symptom: SymptomKey, flag: FlagKey): string {
  const words = SYMPTOMS[symptom];
  const flags: Partial<Record<FlagKey, string>> = 'flags' in words ? words.flags : {};
  return flags[flag] ?? flag;
}
