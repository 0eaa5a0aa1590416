/** A symptom at any other moment: on a rest day, after strength work; and what was noted so earlier. */

import { useRoute } from 'preact-iso';
import { getSettings } from '../api-client.ts';
import { getOtherCheckIns } from '../check-in/check-in-calls.ts';
import { EARLIER } from '../check-in/check-in-words.ts';
import { EarlierNotes } from '../check-in/earlier-notes.tsx';
import { OtherForm } from '../check-in/other-form.tsx';
import { localDayIn } from '../format.ts';
import { WhenLoaded } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { useLoaded } from '../use-loaded.ts';
import { CHECK_IN } from '../words.ts';

async function load() {
  const [settings, { checkIns }] = await Promise.all([getSettings(), getOtherCheckIns()]);
  return { today: localDayIn(settings.timeZone), checkIns };
}

export function OtherCheckInPage() {
  const loaded = useLoaded('other check-in', load);
  return (
    <Page title={CHECK_IN.otherTitle} lead={CHECK_IN.otherLead}>
      <WhenLoaded loaded={loaded}>
        {({ today, checkIns }) => (
          <>
            <OtherForm today={today} given={null} />
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
