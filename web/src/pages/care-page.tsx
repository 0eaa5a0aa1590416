/** What her professional said, illness, and the history of both. */

import { useLocation } from 'preact-iso';
import { getCare } from '../care/care-calls.ts';
import { CareHistory } from '../care/care-history.tsx';
import { CARE, SAY_FORM } from '../care/care-words.ts';
import { IllnessCard } from '../care/illness-card.tsx';
import { findLastAuthor, listChoices } from '../care/list-choices.ts';
import { SayForm } from '../care/say-form.tsx';
import { StandingCard } from '../care/standing-card.tsx';
import { Disclaimer, WhenLoaded } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { useLoaded } from '../use-loaded.ts';

export function CarePage() {
  const { query } = useLocation();
  const loaded = useLoaded('care', getCare);
  return (
    <Page title={CARE.title} lead={CARE.lead}>
      <WhenLoaded loaded={loaded}>
        {(care) => (
          <>
            <StandingCard care={care} />
            <SayForm
              title={SAY_FORM.title}
              lead={SAY_FORM.lead}
              today={care.today}
              weeksInPlan={care.weeksInPlan}
              choices={listChoices(care)}
              firstChoice={listChoices(care).find((choice) => choice === query.say)}
              lastAuthor={findLastAuthor(care)}
              onNoted={loaded.reload}
            />
            <IllnessCard today={care.today} illness={care.standing.illness} onNoted={loaded.reload} />
            <CareHistory care={care} onChanged={loaded.reload} />
          </>
        )}
      </WhenLoaded>
      <Disclaimer />
    </Page>
  );
}
