/** What surrounds the questions of every check-in: the urgent list, the save button, what is open, the thanks. */

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { AdviceLines } from '../advice/advice-lines.tsx';
import { CHANGE_NOTICE } from '../change-notice/change-words.ts';
import { ErrorNotice } from '../parts/notices.tsx';
import { UrgentReminder } from '../urgent/urgent-reminder.tsx';
import { COMMON } from '../words.ts';
import { CHECK_IN } from './check-in-words.ts';
import { ABOUT_QUESTIONS } from './earlier-words.ts';
import type { CheckInCourse } from './use-check-in.ts';

type Props = {
  course: CheckInCourse;
  missing: readonly string[];
  /** Stands below the form. */
  below?: ComponentChildren;
  children: ComponentChildren;
};

export function CheckInFrame({ course, missing, below, children }: Props) {
  const [first] = missing;
  return (
    <div class="check-in">
      <UrgentReminder />
      <form
        class="card check-in-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          course.submit();
        }}
      >
        {course.wasBegun && <p class="hint">{CHECK_IN.begun}</p>}
        {children}
        {course.error && <ErrorNotice error={course.error} />}
        <p class="open-questions" role="status">
          {course.showMissing && first !== undefined ? CHECK_IN.incomplete(first, missing.length - 1) : ''}
        </p>
        <button type="submit" class="button wide" disabled={course.state === 'saving'}>
          {course.state === 'saving' ? COMMON.saving : CHECK_IN.save}
        </button>
        <details>
          <summary>{ABOUT_QUESTIONS.title}</summary>
          {ABOUT_QUESTIONS.lines.map((line) => (
            <p key={line} class="hint">
              {line}
            </p>
          ))}
        </details>
      </form>
      {below}
    </div>
  );
}

type ThanksProps = {
  course: CheckInCourse;
  /** An earlier answer was changed: then it is said also when nothing came of it. */
  isEdit: boolean;
  /** A kind word to this very answer. */
  word?: string | null;
  /** What comes after a first answer. */
  next?: string | null;
  runHref?: string;
};

/** Says thank you, with advice where an answer calls for it. */
export function Thanks({ course: { answer, advice }, isEdit, word = null, next = null, runHref }: ThanksProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    window.scrollTo({ top: 0 });
  }, []);
  return (
    <div class="card thanks" ref={box} tabIndex={-1} role="status">
      <h2>{CHECK_IN.thanks}</h2>
      {isEdit && answer?.changed === null && <p>{CHANGE_NOTICE.stays}</p>}
      {!isEdit && next !== null && <p>{next}</p>}
      {word !== null && <p class="advice">{word}</p>}
      <AdviceLines advice={advice} />
      <div class="button-row">
        <a class="button" href="/">
          {answer === null || answer.changed === null ? COMMON.back : CHECK_IN.toChangedDay}
        </a>
        {runHref !== undefined && (
          <a class="button quiet" href={runHref}>
            {CHECK_IN.toRun}
          </a>
        )}
      </div>
    </div>
  );
}
