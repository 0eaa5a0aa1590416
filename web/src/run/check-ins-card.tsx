/** The two check-ins of a run: what was answered, what is open and until when. */

import type { ActivityDetail, AfterCheckIn, MorningCheckIn } from '../../../shared/api.ts';
import { runHref } from '../check-in/after-form.tsx';
import { isAllNone } from '../check-in/symptom-draft.ts';
import { formatDay } from '../format.ts';
import { TickIcon } from '../parts/icons.tsx';
import { COMMON, RUN, URGENT } from '../words.ts';

export function CheckInsCard({ activity, today }: { activity: ActivityDetail; today: string }) {
  const { after, morning } = activity.checkIns;
  const isRecent = today <= activity.checkIns.morningUntil;
  const isOpen = (isRecent && after === null) || (morning === null && isMorningOpen(activity, today));
  return (
    <section class={`card ${isOpen ? 'due' : ''}`}>
      <h2>{RUN.checkInsTitle}</h2>
      <ul class="stack-small">
        <li class="row-between">
          <Answer title={RUN.afterTitle} text={after && describeAfter(after)} />
          <AnswerLink activity={activity} moment="after" isAnswered={after !== null} isQuiet={!isRecent} />
        </li>
        <li class="row-between">
          <Answer
            title={RUN.morningTitle}
            text={morning ? describeMorning(morning) : null}
            hint={describeMorningWindow(activity, today)}
          />
          {isMorningOpen(activity, today) && (
            <AnswerLink activity={activity} moment="morning" isAnswered={morning !== null} />
          )}
        </li>
      </ul>
      <p>
        <a class="tall-link" href="/urgent">
          {URGENT.compactSee}
        </a>
      </p>
    </section>
  );
}

function isMorningOpen({ checkIns }: ActivityDetail, today: string): boolean {
  return today >= checkIns.morningFrom && today <= checkIns.morningUntil;
}

function describeMorningWindow({ checkIns }: ActivityDetail, today: string): string {
  if (today < checkIns.morningFrom) return RUN.morningFrom(formatDay(checkIns.morningFrom));
  const until = formatDay(checkIns.morningUntil);
  if (today <= checkIns.morningUntil) return RUN.morningUntil(until);
  return checkIns.morning === null ? RUN.morningPast(until) : '';
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

type LinkProps = { activity: ActivityDetail; moment: 'after' | 'morning'; isAnswered: boolean; isQuiet?: boolean };

function AnswerLink({ activity, moment, isAnswered, isQuiet = false }: LinkProps) {
  const title = moment === 'after' ? RUN.afterTitle : RUN.morningTitle;
  return (
    <a class={`button ${isAnswered || isQuiet ? 'quiet small' : ''}`} href={`${runHref(activity)}/check-in/${moment}`}>
      {isAnswered ? COMMON.change : RUN.answerNow}
      <span class="visually-hidden">: {title}</span>
    </a>
  );
}

const describeSymptoms = ({ symptoms }: AfterCheckIn | MorningCheckIn) =>
  isAllNone(symptoms) ? RUN.symptomsNone : RUN.symptomsSome;

function describeAfter(answer: AfterCheckIn): string {
  const talk = answer.couldTalk ? RUN.talkYes : RUN.talkNo;
  return [RUN.effortLine(answer.effort), talk, describeSymptoms(answer)].join(', ');
}

function describeMorning(answer: MorningCheckIn): string {
  const parts: string[] = [describeSymptoms(answer)];
  if (answer.sleepHours !== undefined) parts.push(RUN.sleepLine(new Intl.NumberFormat().format(answer.sleepHours)));
  if (answer.mood !== undefined) parts.push(RUN.moodLine[answer.mood]);
  const line = parts.join(', ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}
