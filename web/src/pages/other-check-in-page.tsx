/** A symptom at any other moment: on a rest day, after strength work; and what was noted so earlier. */

import { useLocation, useRoute } from 'preact-iso';
import { isLocalDay } from '../../../shared/local-day.ts';
import { getOtherCheckIns } from '../check-in/check-in-calls.ts';
import { CHECK_IN } from '../check-in/check-in-words.ts';
import { EarlierNotes } from '../check-in/earlier-notes.tsx';
import { EARLIER } from '../check-in/earlier-words.ts';
import { OtherForm } from '../check-in/other-form.tsx';
import { localDayIn } from '../format.ts';
import { WhenLoaded } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { getSettings } from '../settings/settings-calls.ts';
import { AFTER_STRENGTH } from '../strength/strength-page-words.ts';
import { useLoaded } from '../use-loaded.ts';

async function load() {
  const [settings, { checkIns }] = await Promise.all([getSettings(), getOtherCheckIns()]);
  return { today: localDayIn(settings.timeZone), checkIns };
}

/** From the strength log it comes with the session's day (`?day=…&after=strength`), and asks about the session. */
export function OtherCheckInPage() {
  const { query } = useLocation();
  const words = query.after === 'strength' ? AFTER_STRENGTH : { title: CHECK_IN.otherTitle, lead: CHECK_IN.otherLead };
  const loaded = useLoaded('other check-in', load);
  return (
    <Page {...words}>
      <WhenLoaded loaded={loaded}>
        {({ today, checkIns }) => (
          <>
            <OtherForm today={today} given={null} day={isLocalDay(query.day ?? '') ? query.day : undefined} />
            <EarlierNotes checkIns={checkIns} onChanged={loaded.reload} />
          </>
        )}
      </WhenLoaded>
    </Page>
  );
}

export function ChangeOtherCheckInPage() {
  const { id = '' } = useRoute().params;
  const loaded = useLoaded(`other check-in ${id}`, load);
  return (
    <Page title={EARLIER.changeTitle} lead={EARLIER.changeLead}>
      <WhenLoaded loaded={loaded}>
        {({ today, checkIns }) => {
          const given = checkIns.find((entry) => entry.id === id);
          return given === undefined ? <p>{EARLIER.notThere}</p> : <OtherForm today={today} given={given} />;
        }}
      </WhenLoaded>
    </Page>
  );
}
