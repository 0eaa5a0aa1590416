/** What she ran outside every planned run, in stretches that are long enough to be meant. */

import type { Bout, IntervalResult } from './assessment.ts';
import { SHORTEST_BOUT_SECONDS } from './movement-stretches.ts';

type Span = { startSeconds: number; endSeconds: number };

/** Bouts in order. */
export function findExtraRuns(bouts: Bout[], intervals: IntervalResult[]): Bout[] {
  const planned = joinSpans(intervals.flatMap(toPlannedRun));
  const extra: Bout[] = [];
  let first = 0;
  for (const bout of bouts) {
    while ((planned[first]?.endSeconds ?? Number.POSITIVE_INFINITY) <= bout.startSeconds) first += 1;
    extra.push(...cutOut(bout, planned, first));
  }
  return extra.filter(({ seconds }) => seconds >= SHORTEST_BOUT_SECONDS);
}

function toPlannedRun({ planned, done: { startSeconds, endSeconds } }: IntervalResult): Span[] {
  if (planned.step.movement === 'walk' || startSeconds === null || endSeconds === null) return [];
  return [{ startSeconds, endSeconds }];
}

/** In order, and none over another: laps may overlap. */
function joinSpans(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const { startSeconds, endSeconds } of spans.sort((a, b) => a.startSeconds - b.startSeconds)) {
    const last = joined.at(-1);
    if (last && startSeconds <= last.endSeconds) last.endSeconds = Math.max(last.endSeconds, endSeconds);
    else joined.push({ startSeconds, endSeconds });
  }
  return joined;
}

/** What is left of the bout without the planned runs from the `first` on. */
function cutOut({ startSeconds, endSeconds }: Bout, planned: Span[], first: number): Bout[] {
  const rest: Bout[] = [];
  const keep = (from: number, to: number) => {
    if (to > from) rest.push({ startSeconds: from, endSeconds: to, seconds: to - from });
  };
  let reached = startSeconds;
  for (let at = first; at < planned.length; at++) {
    const run = planned[at] as Span;
    if (run.startSeconds >= endSeconds) break;
    keep(reached, run.startSeconds);
    reached = Math.max(reached, run.endSeconds);
  }
  keep(reached, endSeconds);
  return rest;
}
