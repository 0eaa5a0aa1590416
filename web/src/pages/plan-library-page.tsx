/** All plans of the runner: the built-in ones and her own with their versions; choose, change, save as file, bring in. */

import type { PlanInLibrary, PlansAnswer } from '../../../shared/api/plan-api.ts';
import { formatDay, formatMoment } from '../format.ts';
import { ErrorNotice, WhenLoaded } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { ImportPlan } from '../plan/import-plan.tsx';
import { editPlanHref, getPlans, planFileHref } from '../plan/plan-calls.ts';
import { PLAN_LIBRARY } from '../plan/plan-edit-words.ts';
import { PlanMarkNote } from '../plan/plan-mark-tag.tsx';
import { useChoosing } from '../plan/use-choosing.ts';
import { useLoaded } from '../use-loaded.ts';

export function PlanLibraryPage() {
  const loaded = useLoaded('plans', getPlans);
  return (
    <Page title={PLAN_LIBRARY.title} lead={PLAN_LIBRARY.lead}>
      <WhenLoaded loaded={loaded}>{(answer) => <Library answer={answer} reload={loaded.reload} />}</WhenLoaded>
      <ImportPlan onImported={() => void loaded.reload()} />
    </Page>
  );
}

type LibraryProps = { answer: PlansAnswer; reload: () => Promise<void> };

function Library({ answer, reload }: LibraryProps) {
  const { choose, isBusy, error, message } = useChoosing(reload);
  return (
    <>
      {error && <ErrorNotice error={error} />}
      <p role="status" class={message === '' ? 'visually-hidden' : 'good-line'}>
        {message}
      </p>
      <ul class="stack">
        {groupById(answer.plans).map(([newest, ...earlier]) => (
          <li class="card" key={newest.id}>
            <PlanEntry plan={newest} answer={answer} isBusy={isBusy} onChoose={choose} />
            {earlier.length > 0 && (
              <details>
                <summary>{PLAN_LIBRARY.earlier(earlier.length)}</summary>
                <ul class="stack">
                  {earlier.map((plan) => (
                    <li class="earlier-plan" key={plan.key}>
                      <PlanEntry plan={plan} answer={answer} isBusy={isBusy} onChoose={choose} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function groupById(plans: readonly PlanInLibrary[]): [PlanInLibrary, ...PlanInLibrary[]][] {
  const groups = new Map<string, [PlanInLibrary, ...PlanInLibrary[]]>();
  for (const plan of plans) {
    const group = groups.get(plan.id);
    if (group === undefined) groups.set(plan.id, [plan]);
    else group.push(plan);
  }
  return [...groups.values()];
}

type EntryProps = { plan: PlanInLibrary; answer: PlansAnswer; isBusy: boolean; onChoose: (key: string) => void };

function PlanEntry({ plan, answer, isBusy, onChoose }: EntryProps) {
  const { key, name, version } = plan;
  const isChosen = key === (answer.next ?? answer.open);
  return (
    <div class="stack-small">
      <div class="row-between">
        <h2>{name}</h2>
        {key === answer.open && <span class="tag state-open">{PLAN_LIBRARY.open}</span>}
        {key === answer.next && <span class="tag">{PLAN_LIBRARY.next}</span>}
      </div>
      {isBuiltIn(key) && <p>{PLAN_LIBRARY.about[key]}</p>}
      <p class="hint">{describeEntry(plan)}</p>
      <PlanMarkNote mark={plan.mark} />
      <div class="button-row">
        {!isChosen && (
          <button
            type="button"
            class="button small"
            disabled={isBusy}
            aria-label={key === answer.open ? PLAN_LIBRARY.keepNamed(name) : PLAN_LIBRARY.chooseNamed(name)}
            onClick={() => onChoose(key)}
          >
            {key === answer.open ? PLAN_LIBRARY.keep : PLAN_LIBRARY.choose}
          </button>
        )}
        <a class="button quiet small" href={editPlanHref(key)} aria-label={PLAN_LIBRARY.editNamed(name)}>
          {version === null ? PLAN_LIBRARY.edit : PLAN_LIBRARY.editOwn}
        </a>
        <a class="button quiet small" href={planFileHref(key)} download aria-label={PLAN_LIBRARY.exportNamed(name)}>
          {PLAN_LIBRARY.export}
        </a>
      </div>
    </div>
  );
}

function isBuiltIn(key: string): key is keyof typeof PLAN_LIBRARY.about {
  return Object.hasOwn(PLAN_LIBRARY.about, key);
}

function describeEntry({ weeks, version, savedAt, chosenOn }: PlanInLibrary): string {
  return [
    PLAN_LIBRARY.weeks(weeks),
    ...(version === null ? [] : [PLAN_LIBRARY.version(version)]),
    ...(savedAt === null ? [] : [PLAN_LIBRARY.savedAt(formatMoment(savedAt))]),
    ...(chosenOn.length === 0 ? [] : [PLAN_LIBRARY.chosenOn(chosenOn.map(formatDay).join(', '))]),
  ].join(' · ');
}
