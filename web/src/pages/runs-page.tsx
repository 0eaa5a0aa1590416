/** All runs, the latest first, each with its verdict in a word. */

import type { ActivitySummary } from '../../../shared/api.ts';
import { getActivities, getSettings } from '../api-client.ts';
import { formatClock, formatDay, formatDistance } from '../format.ts';
import { ImportsCard } from '../imports/imports-card.tsx';
import { useImports } from '../imports/use-imports.ts';
import { WhenLoaded } from '../parts/notices.tsx';
import { OutcomeTag } from '../parts/outcome-tag.tsx';
import { Page } from '../parts/page.tsx';
import { describeDamage } from '../run/damage-words.ts';
import { useLoaded } from '../use-loaded.ts';
import { COMMON, RUNS } from '../words.ts';

/** An answer to an older run changes nothing any more. */
const ASKED_BACK_MS = 14 * 86_400_000;

export function RunsPage() {
  const loaded = useLoaded('runs', async () => {
    const [{ activities }, settings] = await Promise.all([getActivities(), getSettings()]);
    return { activities: activities.toSorted((a, b) => b.startedAt - a.startedAt), unit: settings.distanceUnit };
  });
  const imports = useImports(loaded.reload);
  return (
    <Page title={RUNS.title}>
      <ImportsCard {...imports} />
      <WhenLoaded loaded={loaded}>
        {({ activities, unit }) => (activities.length === 0 ? <NoRuns /> : <RunList runs={activities} unit={unit} />)}
      </WhenLoaded>
    </Page>
  );
}

function NoRuns() {
  return (
    <div class="card empty">
      <p>{RUNS.empty}</p>
      <a class="button" href="/">
        {RUNS.emptyAction}
      </a>
    </div>
  );
}

function RunList({ runs, unit }: { runs: ActivitySummary[]; unit: 'km' | 'mi' }) {
  return (
    <ul class="run-list">
      {runs.map((run) => (
        <li key={run.id}>
          <a class="card run-row" href={`/runs/${encodeURIComponent(run.id)}`}>
            <span class="row-between">
              <span class="run-row-day">{formatDay(run.day)}</span>
              <OutcomeTag outcome={run.compliance} />
            </span>
            <span class="run-row-what">{describeMatch(run)}</span>
            <span class="run-row-numbers">{describeNumbers(run, unit)}</span>
            {run.damage !== null && <span class="run-row-what">{describeDamage(run.damage)}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

function describeMatch({ match }: ActivitySummary): string {
  if (match.status === 'matched') return COMMON.weekSession(match.planned.week, match.planned.session);
  return match.status === 'unclear' ? RUNS.unclear : RUNS.extra;
}

function describeNumbers(run: ActivitySummary, unit: 'km' | 'mi'): string {
  const parts = [formatClock(run.timerSeconds)];
  if (run.distanceMeters !== null) parts.push(formatDistance(run.distanceMeters, unit));
  const isAsked = Date.now() - run.startedAt < ASKED_BACK_MS;
  if (isAsked && (!run.hasAfterCheckIn || !run.hasMorningCheckIn)) parts.push(RUNS.checkInMissing);
  return parts.join(' · ');
}
