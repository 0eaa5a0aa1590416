/** One file on its way in: progress, then the verdict, the link to the earlier one, or the reason and the cure. */

import type { ActivityDetail } from '../../../shared/api/activity-api.ts';
import { OTHER_SPORTS_LEFT_OUT } from '../../../shared/words/assessment-words.ts';
import { formatDay } from '../format.ts';
import { HAND_RUN } from '../hand-run/hand-run-words.ts';
import { describeDamage } from '../run/damage-words.ts';
import { runHref } from '../run/run-href.ts';
import { RUNS } from '../run/runs-page-words.ts';
import { COMMON } from '../words.ts';
import { describeArchive } from './describe-archive.ts';
import { FileResults } from './file-results.tsx';
import { FILES, IMPORT } from './import-words.ts';
import { UPLOAD } from './upload-words.ts';
import type { Upload } from './use-uploads.ts';

export function UploadRow({ upload }: { upload: Upload }) {
  return (
    <li class={`upload upload-${upload.state.type}`}>
      <div class="row-between">
        <span class="file-name">{upload.name}</span>
        <StateTag state={upload.state} />
      </div>
      <UploadBody upload={upload} />
    </li>
  );
}

function StateTag({ state }: { state: Upload['state'] }) {
  const words = {
    waiting: UPLOAD.waiting,
    new: UPLOAD.fresh,
    same: UPLOAD.same,
    archive: FILES.summary,
    import: IMPORT.taken,
    refused: UPLOAD.refused,
  };
  if (state.type === 'sending') return null;
  return <span class={`tag upload-tag-${state.type}`}>{words[state.type]}</span>;
}

function UploadBody({ upload: { name, state } }: { upload: Upload }) {
  if (state.type === 'waiting') return null;
  if (state.type === 'sending') return <Sending name={name} share={state.share} />;
  if (state.type === 'new') return <Verdict activity={state.activity} />;
  if (state.type === 'import') return <p>{IMPORT.started}</p>;
  if (state.type === 'archive') {
    return (
      <>
        <p class="upload-verdict">{describeArchive(state)}</p>
        <FileResults results={state.results} skipped={state.skipped} />
      </>
    );
  }
  if (state.type === 'refused') {
    return (
      <>
        <p>
          {state.error.message} {state.error.cure}
        </p>
        {state.retry !== undefined && (
          <p class="button-row">
            <button type="button" class="button quiet small" onClick={state.retry}>
              {COMMON.tryAgain}
            </button>
          </p>
        )}
      </>
    );
  }
  return (
    <p>
      {FILES.runOf(formatDay(state.activity.summary.day))} {UPLOAD.sameText[state.because]}{' '}
      <a class="tall-link" href={runHref(state.activity.summary.id)}>
        {UPLOAD.seeRun}
      </a>
    </p>
  );
}

function Sending({ name, share }: { name: string; share: number }) {
  const percent = Math.round(share * 100);
  return (
    <div>
      <progress max={100} value={percent} aria-label={UPLOAD.progressOf(name)} />
      <p class="hint">{share < 1 ? UPLOAD.sending(percent) : UPLOAD.reading}</p>
    </div>
  );
}

function Verdict({ activity }: { activity: ActivityDetail }) {
  const href = runHref(activity.summary.id);
  const { damage, hasOtherSports } = activity.assessment;
  return (
    <>
      <p class="hint">{formatDay(activity.summary.day)}</p>
      <p class="upload-verdict">{activity.words.headline}</p>
      {activity.summary.match.status === 'unclear' && <p>{RUNS.unclear}</p>}
      {activity.sameByHand.length > 0 && <p>{HAND_RUN.sameAfterUpload}</p>}
      {damage !== null && <p>{describeDamage(damage)}</p>}
      {hasOtherSports && <p>{OTHER_SPORTS_LEFT_OUT}</p>}
      <p class="button-row">
        {!activity.summary.hasAfterCheckIn && (
          <a class="button small" href={`${href}/check-in/after`}>
            {UPLOAD.checkIn}
          </a>
        )}
        <a class="button quiet small" href={href}>
          {UPLOAD.seeRun}
        </a>
      </p>
    </>
  );
}
