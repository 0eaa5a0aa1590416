/** Changes a copy of a plan: of the one named in the address, else of the one that is open. */

import { useLocation } from 'preact-iso';
import { Disclaimer, WhenLoaded } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { getPlan, getPlanByKey } from '../plan/plan-calls.ts';
import { PLAN_EDIT } from '../plan/plan-edit-words.ts';
import { PlanEditor } from '../plan/plan-editor.tsx';
import { useLoaded } from '../use-loaded.ts';

export function PlanEditPage() {
  const { query } = useLocation();
  const from = query.from ?? null;
  const loaded = useLoaded(`plan to change ${from}`, async () => {
    if (from !== null) return await getPlanByKey(from);
    const { plan, next } = await getPlan();
    return next?.plan ?? plan;
  });
  return (
    <Page title={PLAN_EDIT.title} lead={PLAN_EDIT.lead}>
      <WhenLoaded loaded={loaded}>{(plan) => <PlanEditor initial={plan} />}</WhenLoaded>
      <Disclaimer />
    </Page>
  );
}
