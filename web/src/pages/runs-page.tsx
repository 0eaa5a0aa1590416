/** All runs, the latest first, each with its verdict in a word. */

import type { ComponentChildren } from 'preact';
import type { ActivitySummary } from '../../../shared/api/activity-api.ts';
import type { ToldSymptoms } from '../../../shared/api/check-in-api.ts';
import type { HandRunSummary } from '../../../shared/api/hand-run-api.ts';
import { GATE_NUMBERS } from '../../../shared/gate/gate-numbers.ts';
import { isAllNone } from '../check-in/symptom-draft.ts';
import { summarizeAnswer } from '../check-in/word-answer.ts';
import { clockTimeIn, formatClock, formatDay, formatDistance, formatMinutes } from '../format.ts';
import { ByHandLink } from '../hand-run/by-hand-link.tsx';
import { getHandRuns } from '../hand-run/hand-run-calls.ts';
import { HAND_RUN } from '../hand-run/hand-run-words.ts';
import { WhenLoaded } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { describeDamage } from '../run/damage-words.ts';
import { OutcomeTag } from '../run/outcome-tag.tsx';
import { getActivities } from '../run/run-calls.ts';
import { handRunHref, runHref } from '../run/run-href.ts';
import { PIECES, RUN_FILES } from '../run/run-page-words.ts';
import { RUNS } from '../run/runs-page-words.ts';
import { RUN } from '../run/verdict-words.ts';
import { getSettings } from '../settings/settings-calls.ts';
import { ImportsCard } from '../uploads/imports-card.tsx';
import { useImports } from '../uploads/use-imports.ts';
import { useLoaded } from '../use-loaded.ts';
import { COMMON } from '../words.ts';

const DAY_MS = 86_400_000;
/** An answer to an older run changes nothing any more. */
const AFTER_ASKED_MS = 14 * DAY_MS;
/** Through the last day on which the next-morning answer is taken. */
const MORNING_ASKED_MS = (GATE_NUMBERS.morningAnswerLast.value + 1) * DAY_MS;

type Entry =
  | { type: 'recorded'; sortedBy: string; run: ActivitySummary }
  | { type: 'byHand'; sortedBy: string; run: HandRunSummary };

export function RunsPage() {
  const loaded = useLoaded('runs', async () => {
    const [{ activities }, { handRuns }, settings] = await Promise.all([getActivities(), getHandRuns(), getSettings()]);
    return { entries: listEntries(activities, handRuns, settings.timeZone), unit: settings.distanceUnit };
  });
  const imports = useImports(loaded.reload);
  return (
    <Page title={RUNS.title}>
      <ImportsCard {...imports} />
      <WhenLoaded loaded={loaded}>
        {({ entries, unit }) => (
          <>
            {entries.length === 0 ? <NoRuns /> : <RunList entries={entries} unit={unit} />}
            <ByHandLink />
          </>
        )}
      </WhenLoaded>
    </Page>
  );
}

/** The latest first, by day and the time on her clock. */
function listEntries(activities: ActivitySummary[], handRuns: HandRunSummary[], timeZone: string): Entry[] {
  const recorded = activities.map(
    (run): Entry => ({ type: 'recorded', sortedBy: `${run.day} ${clockTimeIn(run.startedAt, timeZone)}`, run }),
  );
  const byHand = handRuns.map((run): Entry => ({ type: 'byHand', sortedBy: `${run.day} ${run.time ?? ''}`, run }));
  return [...recorded, ...byHand].sort((a, b) => (a.sortedBy < b.sortedBy ? 1 : -1));
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

function RunList({ entries, unit }: { entries: Entry[]; unit: 'km' | 'mi' }) {
  return (
    <ul class="run-list">
      {entries.map((entry) => (
        <li key={entry.run.id}>
          {entry.type === 'recorded' ? <RecordedRow run={entry.run} unit={unit} /> : <ByHandRow run={entry.run} />}
        </li>
      ))}
    </ul>
  );
}

type RowProps = { href: string; day: string; tag: ComponentChildren; lines: (string | null)[] };

function Row({ href, day, tag, lines }: RowProps) {
  return (
    <a class="card run-row" href={href}>
      <span class="row-between">
        <span class="run-row-day">{formatDay(day)}</span>
        {tag}
      </span>
      {lines.map((line) =>
        line === null ? null : (
          <span key={line} class="run-row-what">
            {line}
          </span>
        ),
      )}
    </a>
  );
}

function RecordedRow({ run, unit }: { run: ActivitySummary; unit: 'km' | 'mi' }) {
  const { id, day, damage, compliance, isFileAsked, sessionPieces } = run;
  const lines = [
    describeMatch(run),
    describeNumbers(run, unit),
    sessionPieces > 1 ? PIECES.inList(sessionPieces) : null,
    ...describeSymptoms(run),
    damage && describeDamage(damage),
    isFileAsked ? RUN_FILES.askedInList : null,
  ];
  return <Row href={runHref(id)} day={day} tag={<OutcomeTag outcome={compliance} />} lines={lines} />;
}

function ByHandRow({ run }: { run: HandRunSummary }) {
  const numbers = [HAND_RUN.rowRun(formatMinutes(run.runSeconds))];
  if (isStillAsked(run, Date.parse(run.day))) numbers.push(RUNS.checkInMissing);
  const tag = <span class="tag tag-by-hand">{HAND_RUN.tag}</span>;
  return (
    <Row
      href={handRunHref(run.id)}
      day={run.day}
      tag={tag}
      lines={[HAND_RUN.row, numbers.join(' · '), ...describeSymptoms(run)]}
    />
  );
}

/** Of an extra run the tag says so already: here stands what was found. */
function describeMatch({ match, runSeconds }: ActivitySummary): string {
  if (match.status === 'matched') return COMMON.weekSession(match.planned.week, match.planned.session);
  if (match.status === 'unclear') return RUNS.unclear;
  return runSeconds === null ? RUNS.untold : HAND_RUN.rowRun(formatClock(runSeconds));
}

function describeNumbers(run: ActivitySummary, unit: 'km' | 'mi'): string {
  const parts = [formatClock(run.timerSeconds)];
  if (run.distanceMeters !== null) parts.push(formatDistance(run.distanceMeters, unit));
  if (isStillAsked(run, run.startedAt)) parts.push(RUNS.checkInMissing);
  return parts.join(' · ');
}

/** Named here, so that whoever looks along sees them over the weeks. */
function describeSymptoms({ day, symptoms: { after, morning } }: ActivitySummary | HandRunSummary): string[] {
  const name = (moment: string, told: ToldSymptoms['after']) =>
    told === null || isAllNone(told) ? [] : [`${moment}: ${summarizeAnswer({ day, symptoms: told })}`];
  return [...name(RUN.afterTitle, after), ...name(RUN.morningTitle, morning)];
}

type Answered = Pick<ActivitySummary, 'hasAfterCheckIn' | 'hasMorningCheckIn'>;

function isStillAsked({ hasAfterCheckIn, hasMorningCheckIn }: Answered, startedAt: number): boolean {
  const age = Date.now() - startedAt;
  return (!hasAfterCheckIn && age < AFTER_ASKED_MS) || (!hasMorningCheckIn && age < MORNING_ASKED_MS);
}
