/** One step of readiness on a page of its own: its question, and then what it comes to. */

import { useState } from 'preact/hooks';
import type { ReadinessStandingAnswer } from '../../../shared/api/readiness-api.ts';
import type { ReadinessItem } from '../../../shared/gate/facts.ts';
import { Disclaimer, WhenLoaded } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { BirthForm } from '../readiness/birth-form.tsx';
import { ClearanceForm } from '../readiness/clearance-form.tsx';
import { getStanding } from '../readiness/readiness-calls.ts';
import { READINESS_PAGE } from '../readiness/readiness-page-words.ts';
import { findItem, READINESS_STEPS } from '../readiness/readiness-steps.ts';
import type { SignItem } from '../readiness/sign-lists.ts';
import { SignsForm } from '../readiness/signs-form.tsx';
import { StepResult } from '../readiness/step-result.tsx';
import { useLoaded } from '../use-loaded.ts';
import { NotFoundPage } from './not-found-page.tsx';

export function ReadinessStepPage({ step }: { step?: string }) {
  const found = READINESS_STEPS.find(({ path }) => path === `/readiness/${step}`);
  if (found === undefined || found.item === 'selfCheck') return <NotFoundPage />;
  return <LoadedStep key={found.item} item={found.item} />;
}

function LoadedStep({ item }: { item: Exclude<ReadinessItem, 'selfCheck'> }) {
  const loaded = useLoaded(`readiness ${item}`, getStanding);
  const title = loaded.value === null ? READINESS_PAGE.title : (findItem(loaded.value, item)?.title ?? '');
  const at = READINESS_STEPS.findIndex((each) => each.item === item);
  return (
    <Page title={title} eyebrow={READINESS_PAGE.step(at + 1, READINESS_STEPS.length)}>
      <WhenLoaded loaded={loaded}>{(value) => <StepBody item={item} loaded={value} />}</WhenLoaded>
      <p>
        <a class="tall-link" href="/readiness">
          {READINESS_PAGE.back}
        </a>
      </p>
      <Disclaimer />
    </Page>
  );
}

type BodyProps = { item: Exclude<ReadinessItem, 'selfCheck'>; loaded: ReadinessStandingAnswer };

function StepBody({ item, loaded }: BodyProps) {
  const [standing, setStanding] = useState(loaded);
  const [isSaved, setIsSaved] = useState(false);
  const onSaved = (saved: ReadinessStandingAnswer) => {
    setStanding(saved);
    setIsSaved(true);
  };
  if (isSignItem(item)) return <SignsForm item={item} standing={standing} onSaved={onSaved} />;
  if (isSaved) return <StepResult standing={standing} item={item} />;
  return item === 'birth' ? (
    <BirthForm standing={standing} onSaved={onSaved} />
  ) : (
    <ClearanceForm standing={standing} onSaved={onSaved} />
  );
}

function isSignItem(item: ReadinessItem): item is SignItem {
  return item === 'indicators' || item === 'redFlags';
}
