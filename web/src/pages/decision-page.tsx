/** One day's decision with everything it was made from: the rule, the numbers, what is missing, and the way there. */

import { useLocation } from 'preact-iso';
import type { DecisionAnswer } from '../../../shared/api/decision-api.ts';
import { getDecision } from '../decision/decision-calls.ts';
import { DecisionHistory } from '../decision/decision-history.tsx';
import { DECISION_PAGE } from '../decision/decision-page-words.ts';
import { NumberList } from '../decision/number-list.tsx';
import { RuleList } from '../decision/rule-list.tsx';
import { formatLongDay } from '../format.ts';
import { Disclaimer, WhenLoaded } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { RunDays } from '../today/run-days.tsx';
import { TODAY } from '../today/today-words.ts';
import { useLoaded } from '../use-loaded.ts';

export function DecisionPage() {
  const { day = null } = useLocation().query;
  const loaded = useLoaded(`decision ${day}`, () => getDecision(day));
  return (
    <Page title={DECISION_PAGE.title}>
      <WhenLoaded loaded={loaded}>{(answer) => <Reasons answer={answer} isToday={day === null} />}</WhenLoaded>
      <Disclaimer />
    </Page>
  );
}

function Reasons({ answer: { decision, words }, isToday }: { answer: DecisionAnswer; isToday: boolean }) {
  const history = isToday ? decision.history : decision.history.filter(({ day }) => day < decision.day);
  return (
    <>
      <section class="card">
        <p class="row-between">
          <span class={`tag running-${decision.running}`}>{DECISION_PAGE.running[decision.running]}</span>
          <span class="hint">{isToday ? DECISION_PAGE.today : DECISION_PAGE.ofDay(formatLongDay(decision.day))}</span>
        </p>
        <h2>{words.headline}</h2>
        {words.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {!isToday && <a href="/decision">{DECISION_PAGE.toToday}</a>}
      </section>
      <section class="card">
        <h2>{DECISION_PAGE.numbersTitle}</h2>
        <p class="hint">{DECISION_PAGE.numbersHint}</p>
        <NumberList numbers={words.numbers} />
        <h3>{DECISION_PAGE.missingTitle}</h3>
        <Missing missing={words.missing} />
        <RunDays decision={decision} />
      </section>
      <section class="card">
        <h2>{DECISION_PAGE.rulesTitle}</h2>
        <p class="hint">{DECISION_PAGE.rulesHint}</p>
        <RuleList decidedBy={decision.rule} />
      </section>
      <section class="card">
        <h2>{DECISION_PAGE.historyTitle}</h2>
        <p class="hint">{DECISION_PAGE.historyHint}</p>
        <DecisionHistory history={history} />
      </section>
      <section class="card sunken">
        <h2>{DECISION_PAGE.replayTitle}</h2>
        <p>{DECISION_PAGE.replay(decision.ruleVersion)}</p>
      </section>
    </>
  );
}

function Missing({ missing }: { missing: DecisionAnswer['words']['missing'] }) {
  if (missing.length === 0) return <p>{DECISION_PAGE.nothingMissing}</p>;
  return (
    <ul class="plain-list">
      {missing.map(({ item, text, have, need }) => (
        <li key={item}>
          {text}
          {have !== null && need !== null && ` (${TODAY.have(have, need)})`}
        </li>
      ))}
    </ul>
  );
}
