/** What to do today in one look, what happened to the week and why, and the list to tick off. */

import type { DecisionAnswer } from '../../../shared/api/decision-api.ts';
import type { Decision, MissingItem } from '../../../shared/gate/decision.ts';
import { isBirthRecent } from '../../../shared/words/decision-words.ts';
import { describeWhy } from '../../../shared/words/today-words.ts';
import { CARE } from '../care/care-words.ts';
import { DECISION_PAGE } from '../decision/decision-page-words.ts';
import { EVIDENCE_PAGE } from '../evidence/evidence-page-words.ts';
import { formatDay } from '../format.ts';
import { TickIcon } from '../parts/icons.tsx';
import { usePageHeading } from '../parts/page.tsx';
import { sessionFileHref } from '../plan/plan-calls.ts';
import { NotReadyToday } from '../readiness/not-ready-today.tsx';
import { UPLOAD } from '../uploads/upload-words.ts';
import { COMMON } from '../words.ts';
import { describeOpen } from './describe-open.ts';
import { LoadingHelp } from './loading-help.tsx';
import { describeRunning, findNextStep } from './next-step.ts';
import { RunDays } from './run-days.tsx';
import { MISSING_LINKS, TODAY } from './today-words.ts';
import type { TodayValue } from './use-today.ts';
import { WeekBar } from './week-bar.tsx';

export function DecisionCard({ value }: { value: TodayValue }) {
  const { decision, words, told } = value.decision;
  const next = findNextStep(value);
  const heading = usePageHeading(next.headline);
  const tag = describeRunning(value);
  const { earlier } = describeWhy(decision, value.plan.plan);
  return (
    <section class="card decision">
      <p class="row-between">
        <span class={`tag running-${tag.running}`}>{tag.text}</span>
        {decision.week !== null && decision.openedOn !== null && (
          <span class="hint">{TODAY.openSince(decision.week, formatDay(decision.openedOn))}</span>
        )}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {next.headline}
      </h1>
      {next.text !== null && <p>{next.text}</p>}
      {next.session !== null && <NextSession value={value} session={next.session} />}
      {told.length > 0 && <p class="told">{told.join(' ')}</p>}
      {isFirstVisit(decision) && <p>{TODAY.welcome}</p>}
      <Why value={value} />
      {decision.decision === 'notReady' && decision.missing.length > 0 && <NotReadyToday />}
      {!isListLater(value.decision) && <MissingList value={value} />}
      <CareLink decision={decision} />
      <details>
        <summary>{COMMON.why}</summary>
        {earlier.length > 0 && <p>{earlier.join(' ')}</p>}
        <p>{words.rule}</p>
        {isListLater(value.decision) && <MissingList value={value} />}
        <RunDays decision={decision} />
        <p>
          <a class="tall-link" href="/decision">
            {DECISION_PAGE.fromToday}
          </a>
          <br />
          <a class="tall-link" href="/evidence">
            {EVIDENCE_PAGE.fromDecision}
          </a>
        </p>
      </details>
    </section>
  );
}

/** Nothing is answered yet: then it is said what this program does. */
function isFirstVisit({ decision, week, readiness }: Decision): boolean {
  return decision === 'notReady' && week === null && readiness.every(({ state }) => state === 'missing');
}

/** What to run, and the two things to do with it: onto the watch, and back from it. */
function NextSession({ value, session }: { value: TodayValue; session: number }) {
  const week = value.decision.decision.week;
  const file = value.plan.weeks
    .find((each) => each.week === week)
    ?.sessions.find((each) => each.session === session)?.fileName;
  if (week === null || file === undefined) return null;
  return (
    <>
      <WeekBar value={value} week={week} />
      <p class="button-row next-session">
        <a
          class="button"
          href={sessionFileHref(week, session)}
          download={file}
          aria-label={TODAY.downloadSession(session)}
        >
          {TODAY.download}
        </a>
        <a class="button quiet bring-in-link" href="#bring-in">
          {UPLOAD.title}
        </a>
      </p>
      <LoadingHelp />
    </>
  );
}

function Why({ value: { decision, plan } }: { value: TodayValue }) {
  const { news, sentences } = describeWhy(decision.decision, plan.plan);
  if (news === null && sentences.length === 0) return null;
  return (
    <p>
      {news !== null && <strong>{news}</strong>} {sentences.join(' ')}
    </p>
  );
}

/** Nothing on the list opens anything now: the week is going to be repeated, or the birth is not long enough ago. */
function isListLater({ decision, told }: DecisionAnswer): boolean {
  if (decision.decision === 'notReady') return isBirthRecent(decision);
  return decision.coming !== null || told.length > 0;
}

/** Where a hold or a fever decides, the page on which it ends. */
function CareLink({ decision: { decision, because } }: { decision: Decision }) {
  const illness = because.find((reason) => reason.code === 'illness');
  if (decision !== 'hold' && illness === undefined) return null;
  return (
    <a class="button quiet" href={illness === undefined ? '/care?say=lift' : '/care#illness'}>
      {illness === undefined ? CARE.fromHold : illness.until === null ? CARE.fromIllness : CARE.fromIllnessOver}
    </a>
  );
}

function missingTitle({ decision: { decision, coming }, told }: DecisionAnswer): string {
  if (decision === 'notReady') return TODAY.missingTitleReadiness;
  const canOpen = decision === 'wait' && coming === null && told.length === 0;
  return canOpen ? TODAY.missingTitle : TODAY.missingTitleLater;
}

function MissingList({ value: { decision: answer, due } }: { value: TodayValue }) {
  const { decision, words } = answer;
  const { missing } = words;
  if (missing.length === 0) return null;
  return (
    <div class="missing">
      <h2>{missingTitle(answer)}</h2>
      <ul class="tick-list">
        {missing.map(({ item, text, have, need }) => {
          const isDone = have !== null && need !== null && have >= need;
          const link = MISSING_LINKS[item as MissingItem];
          return (
            <li key={item} data-done={isDone || undefined}>
              <span class="tick-box">{isDone && <TickIcon />}</span>
              <span class="tick-text">
                {text}
                {link !== undefined && decision.decision !== 'notReady' && (
                  <>
                    {' '}
                    <a href={link.href}>{link.text}</a>
                  </>
                )}
              </span>
              <span class="tick-count">
                {have !== null && need !== null ? TODAY.have(have, need) : describeOpen(item, due, decision.readiness)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
