/** The two check-ins of a run: what was answered, what is open and until when. */

import type { AfterCheckIn, MorningCheckIn } from '../../../shared/api/check-in-api.ts';
import { GATE_NUMBERS } from '../../../shared/gate/gate-numbers.ts';
import { daysBetween } from '../../../shared/local-day.ts';
import { capitalize } from '../../../shared/words/durations.ts';
import { formatDay } from '../format.ts';
import { TickIcon } from '../parts/icons.tsx';
import { RUN } from '../run/verdict-words.ts';
import { URGENT } from '../urgent/urgent-words.ts';
import { COMMON } from '../words.ts';
import type { RunToAnswer } from './run-to-answer.ts';
import { isAllNone } from './symptom-draft.ts';
import { summarizeAnswer } from './word-answer.ts';

type Run = Pick<RunToAnswer, 'day' | 'checkIns' | 'href'>;
type Props = {
  run: Run;
  today: string;
  /** It could count towards a week, once it is answered. */
  canCount: boolean;
};

export function CheckInsCard({ run, today, canCount }: Props) {
  const { after, morning } = run.checkIns;
  const isRecent = daysBetween(run.day, today) <= GATE_NUMBERS.countingWindow.value;
  const isOpen = (isRecent && after === null) || (morning === null && isMorningOpen(run, today));
  return (
    <section class={`card ${isOpen ? 'due' : ''}`}>
      <h2>{RUN.checkInsTitle}</h2>
      <ul class="stack-small">
        <li class="row-between">
          <Answer
            title={RUN.afterTitle}
            text={after && describeAfter(after, run.day)}
            hint={isRecent ? '' : RUN.longAgo}
          />
          <AnswerLink run={run} moment="after" isAnswered={after !== null} isQuiet={!isRecent} />
        </li>
        {(isRecent || morning !== null) && (
          <li class="row-between">
            <Answer
              title={RUN.morningTitle}
              text={morning ? describeMorning(morning, run.day) : null}
              hint={describeMorningWindow(run, today, canCount)}
            />
            {(morning !== null || isMorningOpen(run, today)) && (
              <AnswerLink run={run} moment="morning" isAnswered={morning !== null} />
            )}
          </li>
        )}
      </ul>
      {isRecent && (
        <p>
          <a class="tall-link" href="/urgent">
            {URGENT.compactSee}
          </a>
        </p>
      )}
    </section>
  );
}

function isMorningOpen({ checkIns }: Run, today: string): boolean {
  return today >= checkIns.morningFrom && today <= checkIns.morningUntil;
}

function describeMorningWindow({ checkIns }: Run, today: string, canCount: boolean): string {
  if (checkIns.morning !== null) return '';
  if (today < checkIns.morningFrom) return RUN.morningFrom(formatDay(checkIns.morningFrom));
  const until = formatDay(checkIns.morningUntil);
  if (today <= checkIns.morningUntil) return RUN.morningUntil(until);
  return canCount ? RUN.morningPast(until) : RUN.morningOver(until);
}

function Answer({ title, text, hint }: { title: string; text: string | null; hint?: string }) {
  return (
    <div class="check-in-answer">
      <span class="tick-box">{text !== null && <TickIcon />}</span>
      <div>
        <h3>{title}</h3>
        {text !== null && <p>{text}</p>}
        {hint !== undefined && hint !== '' && <p class="hint">{hint}</p>}
      </div>
    </div>
  );
}

type LinkProps = { run: Run; moment: 'after' | 'morning'; isAnswered: boolean; isQuiet?: boolean };

function AnswerLink({ run, moment, isAnswered, isQuiet = false }: LinkProps) {
  const title = moment === 'after' ? RUN.afterTitle : RUN.morningTitle;
  return (
    <a class={`button ${isAnswered || isQuiet ? 'quiet small' : ''}`} href={`${run.href}/check-in/${moment}`}>
      {isAnswered ? COMMON.change : isQuiet ? RUN.addNote : RUN.answerNow}
      <span class="visually-hidden">: {title}</span>
    </a>
  );
}

/** Symptoms are named, with how strong: whoever looks along need not open the answer to see them. */
function joinSymptoms(parts: string[], { symptoms, ...answer }: AfterCheckIn | MorningCheckIn, day: string): string {
  if (isAllNone(symptoms)) return capitalize([...parts, RUN.symptomsNone].join(', '));
  const told = summarizeAnswer({ ...answer, symptoms, day });
  return [capitalize(parts.join(', ')), told].filter((text) => text !== '').join('. ');
}

function describeAfter(answer: AfterCheckIn, day: string): string {
  return joinSymptoms([RUN.effortLine(answer.effort), answer.couldTalk ? RUN.talkYes : RUN.talkNo], answer, day);
}

function describeMorning(answer: MorningCheckIn, day: string): string {
  const parts: string[] = [];
  if (answer.sleepHours !== undefined) parts.push(RUN.sleepLine(new Intl.NumberFormat().format(answer.sleepHours)));
  if (answer.mood !== undefined) parts.push(RUN.moodLine[answer.mood]);
  return joinSymptoms(parts, answer, day);
}
