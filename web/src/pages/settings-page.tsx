/** Her settings, and the ways to what lies behind them: reminders, her professional, the numbers. */

import { getCare } from '../care/care-calls.ts';
import { CARE } from '../care/care-words.ts';
import { EVIDENCE_PAGE } from '../evidence/evidence-page-words.ts';
import { WhenLoaded } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { RemindersCard } from '../reminders/reminders-card.tsx';
import { getSettings } from '../settings/settings-calls.ts';
import { SettingsForm } from '../settings/settings-form.tsx';
import { SETTINGS } from '../settings/settings-words.ts';
import { useLoaded } from '../use-loaded.ts';

export function SettingsPage() {
  const loaded = useLoaded('settings', async () => {
    const [settings, care] = await Promise.all([getSettings(), getCare()]);
    return { settings, ceiling: care.standing.ceiling };
  });
  return (
    <Page title={SETTINGS.title}>
      <WhenLoaded loaded={loaded}>
        {({ settings, ceiling }) => <SettingsForm initial={settings} ceiling={ceiling} />}
      </WhenLoaded>
      <RemindersCard />
      <section class="card sunken">
        <h2>{CARE.title}</h2>
        <p class="hint">{CARE.settingsHint}</p>
        <a class="button quiet" href="/care">
          {CARE.settingsLink}
        </a>
      </section>
      <section class="card sunken">
        <h2>{EVIDENCE_PAGE.settingsTitle}</h2>
        <p class="hint">{EVIDENCE_PAGE.settingsHint}</p>
        <a class="button quiet" href="/evidence">
          {EVIDENCE_PAGE.title}
        </a>
      </section>
    </Page>
  );
}
