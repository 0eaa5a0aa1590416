/** Entering a run without a file. */

import { useLocation } from 'preact-iso';
import { localDayIn } from '../format.ts';
import { postHandRun } from '../hand-run/hand-run-calls.ts';
import { HandRunForm } from '../hand-run/hand-run-form.tsx';
import { HAND_RUN } from '../hand-run/hand-run-words.ts';
import { WhenLoaded } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { handRunHref } from '../run/run-href.ts';
import { getSettings } from '../settings/settings-calls.ts';
import { useLoaded } from '../use-loaded.ts';

export function NewHandRunPage() {
  const { route } = useLocation();
  const loaded = useLoaded('new hand run', async () => localDayIn((await getSettings()).timeZone));
  return (
    <Page title={HAND_RUN.newTitle} lead={HAND_RUN.newLead}>
      <WhenLoaded loaded={loaded}>
        {(today) => (
          <HandRunForm
            today={today}
            told={null}
            onSave={async (told) => {
              const { summary } = await postHandRun(told);
              route(handRunHref(summary.id), true);
            }}
          />
        )}
      </WhenLoaded>
    </Page>
  );
}
