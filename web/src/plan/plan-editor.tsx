/** The editor of a plan: name, sessions and edges, week by week with remarks as she types, and saving as a new version. */

import { useState } from 'preact/hooks';
import type { Plan } from '../../../shared/plan/plan.ts';
import { formatDay } from '../format.ts';
import { ErrorNotice } from '../parts/notices.tsx';
import { NumberField } from '../parts/number-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { COMMON } from '../words.ts';
import { HarderCard } from './harder-card.tsx';
import { changeWeek, duplicateWeek, insertWeek, LIMITS, removeWeek, setStartWeek } from './plan-draft.ts';
import { PLAN_EDIT, PLAN_LIBRARY } from './plan-edit-words.ts';
import { type PlanDraft, usePlanDraft } from './use-plan-draft.ts';
import { WeekEditor, weekId } from './week-editor.tsx';

const LONGEST_NAME = 120;

export function PlanEditor({ initial }: { initial: Plan }) {
  const draft = usePlanDraft(initial);
  const { plan, warnings, harder, isMarkMissing, gaps, change } = draft;
  return (
    <form class="stack" noValidate onSubmit={(event) => event.preventDefault()}>
      <WholePlan plan={plan} change={change} />
      <p class="visually-hidden" role="status">
        {PLAN_EDIT.summary(warnings.length, harder.length)}
      </p>
      <WeekList draft={draft} />
      {harder.length > 0 && (
        <HarderCard plan={plan} parts={harder} isMissing={isMarkMissing && gaps.length > 0} onChange={change} />
      )}
      <SaveCard draft={draft} />
    </form>
  );
}

type PartProps = { plan: Plan; change: (plan: Plan) => void };

function WholePlan({ plan, change }: PartProps) {
  const count = (value: number) => (Number.isNaN(value) ? null : value);
  return (
    <section class="card roomy">
      <h2>{PLAN_EDIT.wholeTitle}</h2>
      <TextField
        label={PLAN_EDIT.name}
        isWide
        value={plan.name}
        maxLength={LONGEST_NAME}
        onChange={(name) => change({ ...plan, name })}
      />
      <div class="field-pair">
        <NumberField
          label={PLAN_EDIT.sessionsOffered}
          value={count(plan.sessionsOffered)}
          min={LIMITS.sessions.from}
          max={LIMITS.sessions.to}
          onChange={(sessions) => change({ ...plan, sessionsOffered: sessions ?? Number.NaN })}
        />
        <NumberField
          label={PLAN_EDIT.sessionsAsked}
          value={count(plan.sessionsAsked)}
          min={LIMITS.sessions.from}
          max={LIMITS.sessions.to}
          onChange={(sessions) => change({ ...plan, sessionsAsked: sessions ?? Number.NaN })}
        />
        <EdgeField label={PLAN_EDIT.warmUp} field="warmUpSeconds" plan={plan} change={change} />
        <EdgeField label={PLAN_EDIT.coolDown} field="coolDownSeconds" plan={plan} change={change} />
      </div>
      <p class="hint">{PLAN_EDIT.edgesHint}</p>
      <NumberField
        label={PLAN_EDIT.startWeek}
        hint={PLAN_EDIT.startWeekHint}
        value={count(plan.startWeek ?? 1)}
        min={1}
        max={plan.weeks.length}
        onChange={(week) => change(setStartWeek(plan, week))}
      />
    </section>
  );
}

const MINUTE = 60;
type EdgeProps = PartProps & { label: string; field: 'warmUpSeconds' | 'coolDownSeconds' };

function EdgeField({ label, field, plan, change }: EdgeProps) {
  const seconds = plan[field];
  return (
    <NumberField
      label={label}
      value={Number.isNaN(seconds) ? null : seconds / MINUTE}
      min={LIMITS.edgeMinutes.from}
      max={LIMITS.edgeMinutes.to}
      step={0.5}
      onChange={(minutes) => change({ ...plan, [field]: minutes === null ? Number.NaN : Math.round(minutes * MINUTE) })}
    />
  );
}

function WeekList({ draft: { plan, warnings, harder, change } }: { draft: PlanDraft }) {
  const [openWeek, setOpenWeek] = useState(0);
  const [told, setTold] = useState('');
  // Adding or taking out leaves the focus on the week that stands there now.
  const rearrange = (next: Plan, at: number, words: string) => {
    change(next);
    setTold(words);
    setOpenWeek(at + 1);
    requestAnimationFrame(() => document.getElementById(weekId(Math.min(at + 1, next.weeks.length)))?.focus());
  };
  return (
    <section class="stack" aria-labelledby="plan-weeks">
      <h2 id="plan-weeks">{PLAN_EDIT.weeksTitle}</h2>
      <p class="visually-hidden" role="status">
        {told}
      </p>
      <ol class="stack-small">
        {plan.weeks.map((week, at) => {
          const number = at + 1;
          return (
            <WeekEditor
              key={at}
              number={number}
              week={week}
              warnings={warnings.filter((warning) => warning.week === number)}
              harder={harder.find((part) => part.part === 'week' && part.week === number)}
              isOnly={plan.weeks.length === 1}
              isOpen={openWeek === number}
              onToggle={(isOpen) => setOpenWeek((before) => (isOpen ? number : before === number ? 0 : before))}
              onChange={(part) => change(changeWeek(plan, at, part))}
              onDuplicate={() => rearrange(duplicateWeek(plan, at), number, PLAN_EDIT.added(number + 1))}
              onInsert={() => rearrange(insertWeek(plan, at), number, PLAN_EDIT.added(number + 1))}
              onRemove={() => rearrange(removeWeek(plan, at), at, PLAN_EDIT.removed(number))}
            />
          );
        })}
      </ol>
    </section>
  );
}

function SaveCard({ draft: { plan, warnings, harder, gaps, isBusy, error, saved, save } }: { draft: PlanDraft }) {
  return (
    <section class="card save-plan">
      <p>
        <strong>{plan.name}</strong>. {PLAN_EDIT.summary(warnings.length, harder.length)}
      </p>
      <p>{PLAN_EDIT.when}</p>
      {error && <ErrorNotice error={error} />}
      <div role="status" class="stack-small">
        {gaps.length > 0 && (
          <ul class="plain-list">
            {gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        )}
        {saved && (
          <p class="good-line">
            {describeSaved(saved)} <a href="/plan/plans">{PLAN_EDIT.toLibrary}</a>
          </p>
        )}
      </div>
      <div class="button-row">
        <button type="button" class="button" disabled={isBusy} onClick={() => void save(true)}>
          {isBusy ? COMMON.saving : PLAN_EDIT.saveAndUse}
        </button>
        <button type="button" class="button quiet" disabled={isBusy} onClick={() => void save(false)}>
          {PLAN_EDIT.saveOnly}
        </button>
      </div>
    </section>
  );
}

function describeSaved({ plan, isNew, chosenFrom, isOpenNow }: NonNullable<PlanDraft['saved']>): string {
  const { name, version = 1 } = plan;
  const saved = isNew ? PLAN_EDIT.saved(name, version) : PLAN_EDIT.savedBefore(name, version);
  if (chosenFrom === null) return saved;
  return `${saved} ${isOpenNow ? PLAN_LIBRARY.chosenAtOnce : PLAN_LIBRARY.chosen(formatDay(chosenFrom))}`;
}
