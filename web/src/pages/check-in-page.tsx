/** One check-in of one run on a page of its own: ten seconds on a phone. */

import { useRoute } from 'preact-iso';
import type { ActivityDetail } from '../../../shared/api.ts';
import { getActivity, getSettings } from '../api-client.ts';
import { AfterForm } from '../check-in/after-form.tsx';
import { MorningForm } from '../check-in/morning-form.tsx';
import { formatDay, formatLongDay, localDayIn } from '../format.ts';
import { WhenLoaded } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { useLoaded } from '../use-loaded.ts';
import { CHECK_IN, COMMON } from '../words.ts';
import { NotFoundPage } from './not-found-page.tsx';

export function CheckInPage() {
  const { id = '', moment = '' } = useRoute().params;
  const loaded = useLoaded(`check-in ${id} ${moment}`, async () => {
    const [activity, settings] = await Promise.all([getActivity(id), getSettings()]);
    return { activity, today: localDayIn(settings.timeZone) };
  });
  if (moment !== 'after' && moment !== 'morning') return <NotFoundPage />;
  const day = loaded.value?.activity.summary.day;
  const lead = moment === 'after' ? CHECK_IN.afterLead : CHECK_IN.morningLead;
  return (
    <Page
      title={moment === 'after' ? CHECK_IN.afterTitle : CHECK_IN.morningTitle}
      {...(day === undefined ? {} : { lead: lead(formatLongDay(day)) })}
    >
      <WhenLoaded loaded={loaded}>
        {({ activity, today }) =>
          moment === 'after' ? <AfterForm activity={activity} /> : <MorningOrWait activity={activity} today={today} />
        }
      </WhenLoaded>
    </Page>
  );
}

/** The exact hour is the service's matter; here only whole days close the question. */
function MorningOrWait({ activity, today }: { activity: ActivityDetail; today: string }) {
  const { morningFrom, morningUntil } = activity.checkIns;
  if (today >= morningFrom && today <= morningUntil) return <MorningForm activity={activity} />;
  return (
    <div class="card empty">
      <p>{today < morningFrom ? CHECK_IN.tooEarly(formatDay(morningFrom)) : CHECK_IN.tooLate}</p>
      <a class="button" href="/">
        {COMMON.back}
      </a>
    </div>
  );
}
