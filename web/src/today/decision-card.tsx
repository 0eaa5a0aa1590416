/** The decision in words: what it is, what to do today, the list to tick off, and why. */

import type { DecisionAnswer } from '../../../shared/api.ts';
import type { Decision, MissingItem } from '../../../shared/gate/decision.ts';
import { CARE } from '../care/care-words.ts';
import { DECISION_PAGE } from '../decision/decision-page-words.ts';
import { EVIDENCE_PAGE } from '../evidence/evidence-page-words.ts';
import { formatDay } from '../format.ts';
import { TickIcon } from '../parts/icons.tsx';
import { usePageHeading } from '../parts/page.tsx';
import { NotReadyToday } from '../readiness/not-ready-today.tsx';
import { COMMON, MISSING_LINKS, TODAY, UPLOAD } from '../words.ts';
import { describeRunning, findNextStep } from './next-step.ts';
import { RunDays } from './run-days.tsx';
import type { TodayValue } from './use-today.ts';

export function DecisionCard({ value }: { value: TodayValue }) {
  const { decision, words, told } = value.decision;
  const heading = usePageHeading(words.headline);
  const next = findNextStep(value);
  const tag = describeRunning(value);
  return (
    <section class="card decision">
      <p class="row-between">
        <span class={`tag running-${tag.running}`}>{tag.text}</span>
        {decision.week !== null && decision.openedOn !== null && (
          <span class="hint">{TODAY.openSince(decision.week, formatDay(decision.openedOn))}</span>
        )}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {words.headline}
      </h1>
      {told.length > 0 && <p class="told">{told.join(' ')}</p>}
      {words.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {next !== null && (
        <p class="next-step">
          <strong>{TODAY.nextTitle}.</strong> {next}
        </p>
      )}
      {decision.week !== null && (
        <a class="button quiet bring-in-link" href="#bring-in">
          {UPLOAD.title}
        </a>
      )}
      <MissingList answer={value.decision} />
      <CareLink decision={decision} />
      {decision.decision === 'notReady' && decision.missing.length > 0 && <NotReadyToday />}
      <details>
        <summary>{COMMON.why}</summary>
        <p>{words.rule}</p>
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

/** A week that is going to be repeated opens no next one, whatever is ticked off. */
function missingTitle({ decision: { decision, coming }, told }: DecisionAnswer): string {
  if (decision === 'notReady') return TODAY.missingTitleReadiness;
  const canOpen = decision === 'wait' && coming === null && told.length === 0;
  return canOpen ? TODAY.missingTitle : TODAY.missingTitleHold;
}

function MissingList({ answer }: { answer: DecisionAnswer }) {
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
                {have !== null && need !== null ? TODAY.have(have, need) : TODAY.stillOpen}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
