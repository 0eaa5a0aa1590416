/** Where she is in the self-check and what she answered; kept in this window for the day, and nowhere else. */

import { useState } from 'preact/hooks';
import { CHECK_STEPS, EMPTY_STEP, hasSymptom, isAnswered, type StepDraft } from './check-steps.ts';

const KEPT = 'fourth-mile.self-check';

type Kept = { day: string; drafts: StepDraft[] };
/** `at` counts the steps from 0. */
type Place = { type: 'start' } | { type: 'step'; at: number } | { type: 'result' };

export function useSelfCheck(today: string) {
  const [drafts, setDrafts] = useState(() => readKept(today));
  const [place, setPlace] = useState<Place>({ type: 'start' });
  const keep = (next: StepDraft[]) => {
    setDrafts(next);
    sessionStorage.setItem(KEPT, JSON.stringify({ day: today, drafts: next } satisfies Kept));
  };
  const firstOpen = drafts.findIndex((draft) => !isAnswered(draft));
  return {
    drafts,
    place,
    hasBegun: drafts.some(isAnswered),
    change: (at: number, draft: StepDraft) => keep(drafts.map((old, index) => (index === at ? draft : old))),
    begin: () =>
      setPlace(firstOpen < 0 || drafts.some(hasSymptom) ? { type: 'result' } : { type: 'step', at: firstOpen }),
    /** The check stops at the first symptom. */
    goOn: (at: number) => {
      const isOver = at + 1 >= CHECK_STEPS.length || hasSymptom(drafts[at] ?? EMPTY_STEP);
      setPlace(isOver ? { type: 'result' } : { type: 'step', at: at + 1 });
    },
    goBack: (at: number) => setPlace(at === 0 ? { type: 'start' } : { type: 'step', at: at - 1 }),
    stop: () => setPlace({ type: 'result' }),
    startOver: () => {
      keep(makeEmptyDrafts());
      setPlace({ type: 'step', at: 0 });
    },
    forget: () => sessionStorage.removeItem(KEPT),
  };
}

export type SelfCheckCourse = ReturnType<typeof useSelfCheck>;

function makeEmptyDrafts(): StepDraft[] {
  return CHECK_STEPS.map(() => EMPTY_STEP);
}

/** All movements belong to one day: yesterday's answers begin anew. */
function readKept(today: string): StepDraft[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Kept | null;
    if (kept?.day === today && kept.drafts.length === CHECK_STEPS.length) return kept.drafts;
  } catch {
    // Unreadable: begin anew.
  }
  return makeEmptyDrafts();
}
