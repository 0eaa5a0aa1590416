/** Notes what a professional said: what, when, who, why; shows what it will do before it is noted. */

import { useRef, useState } from 'preact/hooks';
import type { SayPreview } from '../../../shared/api/care-api.ts';
import { Choice } from '../parts/choice.tsx';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { DayField } from '../parts/day-field.tsx';
import { ErrorNotice } from '../parts/notices.tsx';
import { NumberField } from '../parts/number-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useSending } from '../use-sending.ts';
import { postSay, previewSay } from './care-calls.ts';
import { SAY_FORM } from './care-words.ts';
import { findGap, makeSayDraft, type SayChoice, type SayDraft, toSayRequest } from './say-draft.ts';

type Props = {
  title: string;
  lead: string;
  today: string;
  weeksInPlan: number;
  choices: readonly SayChoice[];
  /** Chosen already by the link that led here. */
  firstChoice?: SayChoice | undefined;
  /** Who spoke last, to be kept or written over. */
  lastAuthor: string;
  onNoted: () => Promise<void>;
};

export function SayForm(props: Props) {
  const { title, lead, choices } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const { draft, change, gap, preview, submit, confirm, cancel, isBusy, error, message } = useSayForm(props, () =>
    heading.current?.focus(),
  );
  return (
    <section class="card care-form">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p class="hint">{lead}</p>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Choice
          legend={SAY_FORM.choice}
          options={choices.map((value) => ({ value, label: SAY_FORM.choices[value] }))}
          value={draft.choice}
          onChange={(choice) => change({ choice })}
        />
        {draft.choice !== null && <Details {...props} draft={draft} change={change} />}
        <p class="open-questions" role="status">
          {gap}
          {message}
        </p>
        {error && <ErrorNotice error={error} />}
        {draft.choice !== null && (
          <button type="submit" class="button" disabled={isBusy}>
            {SAY_FORM.see}
          </button>
        )}
      </form>
      {preview && (
        <ConfirmDialog
          question={SAY_FORM.question}
          hint={[...preview.sentences, SAY_FORM.todayThen(preview.headline)].join(' ')}
          yes={SAY_FORM.yes}
          isBusy={isBusy}
          onYes={confirm}
          onCancel={cancel}
        />
      )}
    </section>
  );
}

type DetailsProps = Pick<Props, 'today' | 'weeksInPlan'> & {
  draft: SayDraft;
  change: (part: Partial<SayDraft>) => void;
};

function Details({ draft, change, today, weeksInPlan }: DetailsProps) {
  return (
    <>
      {draft.choice === 'open' && (
        <NumberField
          label={SAY_FORM.week}
          hint={SAY_FORM.weekHint(weeksInPlan)}
          value={draft.week}
          min={1}
          max={weeksInPlan}
          onChange={(week) => change({ week })}
        />
      )}
      {draft.choice === 'ceiling' && (
        <NumberField
          label={SAY_FORM.ceiling}
          value={draft.ceilingBpm}
          min={60}
          max={230}
          onChange={(ceilingBpm) => change({ ceilingBpm })}
        />
      )}
      {draft.choice === 'earlierStart' && (
        <NumberField
          label={SAY_FORM.weeks}
          hint={SAY_FORM.weeksHint}
          value={draft.weeks}
          min={3}
          max={104}
          onChange={(weeks) => change({ weeks })}
        />
      )}
      <DayField label={SAY_FORM.day} value={draft.day} max={today} onChange={(day) => change({ day })} />
      <WrittenFields draft={draft} change={change} />
    </>
  );
}

const MOST_LETTERS = { author: 120, reason: 500 };

function WrittenFields({ draft, change }: Pick<DetailsProps, 'draft' | 'change'>) {
  return (
    <>
      <TextField
        label={SAY_FORM.author}
        hint={SAY_FORM.authorHint}
        value={draft.author}
        maxLength={MOST_LETTERS.author}
        onChange={(author) => change({ author })}
      />
      <TextField
        label={SAY_FORM.reason}
        hint={SAY_FORM.reasonHint}
        rows={3}
        value={draft.reason}
        maxLength={MOST_LETTERS.reason}
        onChange={(reason) => change({ reason })}
      />
    </>
  );
}

/** `leave` takes the focus along: the button that had it is gone once everything is noted. */
function useSayForm({ today, weeksInPlan, firstChoice, lastAuthor, onNoted }: Props, leave: () => void) {
  const [draft, setDraft] = useState(() => makeSayDraft(today, lastAuthor, firstChoice));
  const [gap, setGap] = useState('');
  const [preview, setPreview] = useState<SayPreview | null>(null);
  const { isBusy, error, message, send } = useSending(SAY_FORM.noted);
  const looking = useSending();
  const submit = async () => {
    const found = findGap(draft, weeksInPlan);
    setGap(found);
    const { choice } = draft;
    if (found !== '' || choice === null) return;
    await looking.send(async () => setPreview(await previewSay(toSayRequest(choice, draft))));
  };
  const confirm = async () => {
    const { choice } = draft;
    if (choice === null) return;
    const isNoted = await send(() => postSay(toSayRequest(choice, draft)));
    setPreview(null);
    if (!isNoted) return;
    setDraft(makeSayDraft(today, draft.author));
    leave();
    await onNoted();
  };
  return {
    draft,
    change: (part: Partial<SayDraft>) => {
      setDraft((old) => ({ ...old, ...part }));
      setGap('');
    },
    gap,
    preview,
    submit: () => void submit(),
    confirm: () => void confirm(),
    cancel: () => setPreview(null),
    isBusy: isBusy || looking.isBusy,
    error: error ?? looking.error,
    message,
  };
}
