/** One check-in of one run on a page of its own: ten seconds on a phone. */

import type { ComponentChildren } from 'preact';
import { useRoute } from 'preact-iso';
import { AfterForm } from '../check-in/after-form.tsx';
import { CHECK_IN } from '../check-in/check-in-words.ts';
import { EarlierAnswer } from '../check-in/earlier-answer.tsx';
import { MorningForm } from '../check-in/morning-form.tsx';
import { answerByHand, answerRecorded, type RunToAnswer } from '../check-in/run-to-answer.ts';
import { formatDay, formatLongDay, localDayIn } from '../format.ts';
import { getHandRun } from '../hand-run/hand-run-calls.ts';
import { WhenLoaded } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { getActivity } from '../run/run-calls.ts';
import { getSettings } from '../settings/settings-calls.ts';
import { useLoaded } from '../use-loaded.ts';
import { COMMON } from '../words.ts';
import { NotFoundPage } from './not-found-page.tsx';

const getRecorded = async (id: string) => answerRecorded(await getActivity(id));
const getByHand = async (id: string) => answerByHand(await getHandRun(id));

export const CheckInPage = () => <CheckInOf load={getRecorded} />;
export const HandRunCheckInPage = () => <CheckInOf load={getByHand} />;

function CheckInOf({ load }: { load: (id: string) => Promise<RunToAnswer> }) {
  const { id = '', moment = '' } = useRoute().params;
  const loaded = useLoaded(`check-in ${id} ${moment}`, async () => {
    const [run, settings] = await Promise.all([load(id), getSettings()]);
    return { run, today: localDayIn(settings.timeZone), changes: await run.getChanges() };
  });
  if (moment !== 'after' && moment !== 'morning') return <NotFoundPage />;
  const day = loaded.value?.run.day;
  const lead = moment === 'after' ? CHECK_IN.afterLead : CHECK_IN.morningLead;
  return (
    <Page
      title={moment === 'after' ? CHECK_IN.afterTitle : CHECK_IN.morningTitle}
      {...(day === undefined ? {} : { lead: lead(formatLongDay(day)) })}
    >
      <WhenLoaded loaded={loaded}>
        {({ run, today, changes }) => {
          const earlier = <EarlierAnswer run={run} moment={moment} changes={changes[moment]} />;
          if (moment === 'after')
            return (
              <AfterForm run={run} today={today}>
                {earlier}
              </AfterForm>
            );
          return (
            <MorningOrWait run={run} today={today}>
              {earlier}
            </MorningOrWait>
          );
        }}
      </WhenLoaded>
    </Page>
  );
}

/** The exact hour is the service's matter; here only whole days close the question, and never an answer that was given. */
type MorningProps = { run: RunToAnswer; today: string; children: ComponentChildren };

function MorningOrWait({ run, today, children }: MorningProps) {
  const { morningFrom, morningUntil, morning } = run.checkIns;
  const isOpen = morning !== null || (today >= morningFrom && today <= morningUntil);
  if (isOpen) return <MorningForm run={run}>{children}</MorningForm>;
  return (
    <>
      <div class="card empty">
        <p>{today < morningFrom ? CHECK_IN.tooEarly(formatDay(morningFrom)) : CHECK_IN.tooLate}</p>
        <a class="button" href="/">
          {COMMON.back}
        </a>
      </div>
      {children}
    </>
  );
}
