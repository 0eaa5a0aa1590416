/** The first page: the decision in words, what to do today, what is due, this week's sessions, bringing in a run. */

import { AdviceCard } from '../advice/advice-lines.tsx';
import { CARE } from '../care/care-words.ts';
import { formatLongDay } from '../format.ts';
import { Disclaimer, WhenLoaded } from '../parts/notices.tsx';
import { usePageHeading } from '../parts/page.tsx';
import { DecisionCard } from '../today/decision-card.tsx';
import { DueCheckIns } from '../today/due-check-ins.tsx';
import { PausedCard } from '../today/paused-card.tsx';
import { StrengthCard } from '../today/strength-card.tsx';
import { TODAY } from '../today/today-words.ts';
import { type TodayValue, useToday } from '../today/use-today.ts';
import { WeekSessions } from '../today/week-sessions.tsx';
import { ZoneOffer } from '../today/zone-offer.tsx';
import { DropZone } from '../uploads/drop-zone.tsx';
import { ImportsCard } from '../uploads/imports-card.tsx';
import { useImports } from '../uploads/use-imports.ts';
import type { Loaded } from '../use-loaded.ts';
import { PAGES } from '../words.ts';

export function TodayPage() {
  const loaded = useToday();
  return (
    <div class="page today">
      {loaded.value === null && <TodayHeading />}
      <WhenLoaded loaded={loaded}>{(value) => <TodayContent value={value} reload={loaded.reload} />}</WhenLoaded>
    </div>
  );
}

function TodayHeading() {
  const heading = usePageHeading(PAGES.today);
  return (
    <h1 ref={heading} tabIndex={-1} class="visually-hidden">
      {PAGES.today}
    </h1>
  );
}

/** Rules 1 and 2: an urgent sign, or a symptom that pauses the plan. */
const PAUSING_RULES: readonly number[] = [1, 2];

function TodayContent({ value, reload }: { value: TodayValue; reload: Loaded<TodayValue>['reload'] }) {
  const { decision } = value.decision;
  const imports = useImports(reload);
  const isPaused = decision.decision === 'pause' && PAUSING_RULES.includes(decision.rule);
  return (
    <>
      <p class="eyebrow">{formatLongDay(decision.day)}</p>
      <ZoneOffer settings={value.settings} onChanged={reload} />
      <div class="today-columns">
        <div class="stack">
          {isPaused ? (
            <PausedCard value={value} onChanged={reload} />
          ) : (
            <>
              <DueCheckIns due={value.due} timeZone={value.settings.timeZone} />
              <DecisionCard value={value} />
              <AdviceCard advice={value.advice} />
              <WeekSessions value={value} />
            </>
          )}
        </div>
        <div class="stack">
          {isPaused && <DueCheckIns due={value.due} timeZone={value.settings.timeZone} />}
          {isPaused && <AdviceCard advice={value.advice} />}
          <DropZone onDone={reload} onImportStarted={imports.reload} />
          <ImportsCard {...imports} />
          <StrengthCard answer={value.strength} onChanged={reload} />
          <OtherMoment />
        </div>
      </div>
      <Disclaimer />
    </>
  );
}

function OtherMoment() {
  return (
    <section class="card">
      <h2>{TODAY.otherTitle}</h2>
      <p class="hint">{TODAY.otherHint}</p>
      <a class="button quiet" href="/check-in">
        {TODAY.otherAction}
      </a>
      <a class="tall-link" href="/care">
        {CARE.fromToday}
      </a>
    </section>
  );
}
