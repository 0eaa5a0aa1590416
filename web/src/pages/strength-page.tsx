/** The strength work: this week, the moves with their drawings and levels, when to stop, and the log. */

import type { StrengthAnswer } from '../../../shared/api/strength-api.ts';
import type { LevelSuggestion } from '../../../shared/strength/suggest-levels.ts';
import {
  describeStrengthPace,
  describeSuggestion,
  findSharedSuggestion,
  LEVEL_RULES,
  STRENGTH_MOMENT_WORDS,
} from '../../../shared/words/strength-words.ts';
import { EVIDENCE_PAGE } from '../evidence/evidence-page-words.ts';
import { Disclaimer, WhenLoaded } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { MoveCard } from '../strength/move-card.tsx';
import { SessionHistory } from '../strength/session-history.tsx';
import { getStrength } from '../strength/strength-calls.ts';
import { StrengthLog } from '../strength/strength-log.tsx';
import { STRENGTH } from '../strength/strength-page-words.ts';
import { useLoaded } from '../use-loaded.ts';

export function StrengthPage() {
  const loaded = useLoaded('strength', getStrength);
  return (
    <Page title={STRENGTH.title} lead={STRENGTH.lead}>
      <WhenLoaded loaded={loaded}>{(answer) => <Content answer={answer} onChanged={loaded.reload} />}</WhenLoaded>
      <Disclaimer />
    </Page>
  );
}

function Content({ answer, onChanged }: { answer: StrengthAnswer; onChanged: () => Promise<void> }) {
  const pace = describeStrengthPace(answer.week, answer.moment);
  return (
    <>
      <section class="card">
        <h2>{STRENGTH.weekTitle}</h2>
        {pace !== null && <p>{pace}</p>}
        <p class={`strength-moment moment-${answer.moment}`}>{STRENGTH_MOMENT_WORDS[answer.moment]}</p>
        <StrengthLog answer={answer} onChanged={onChanged} />
      </section>
      <Moves suggestions={answer.suggestions} />
      <SessionHistory answer={answer} onChanged={onChanged} />
      <p>
        <a class="tall-link" href="/evidence#strength">
          {EVIDENCE_PAGE.fromDecision}
        </a>
      </p>
    </>
  );
}

function Moves({ suggestions }: { suggestions: readonly LevelSuggestion[] }) {
  const shared = findSharedSuggestion(suggestions);
  const isOfAll = suggestions.every((each) => describeSuggestion(each) === shared);
  return (
    <section class="stack">
      <div>
        <h2>{STRENGTH.movesTitle}</h2>
        <p class="hint">{STRENGTH.movesLead}</p>
        {shared !== null && <p>{STRENGTH.shared(shared, isOfAll)}</p>}
      </div>
      <ul class="move-list">
        <StopsAndLevels />
        {suggestions.map((suggestion) => (
          <MoveCard key={suggestion.move} suggestion={suggestion} saidAbove={shared} />
        ))}
      </ul>
    </section>
  );
}

function StopsAndLevels() {
  return (
    <li class="card sunken when-to-stop">
      <h3>{STRENGTH.stopTitle}</h3>
      <ul class="plain-list">
        {STRENGTH.stop.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p>{STRENGTH.stopThen}</p>
      <h3>{STRENGTH.levelsTitle}</h3>
      <ul class="plain-list">
        {LEVEL_RULES.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <p class="hint">{STRENGTH.levelsNote}</p>
    </li>
  );
}
