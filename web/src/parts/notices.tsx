/** Short messages in place: something could not be loaded, something is waited for, and the disclaimer. */

import type { ComponentChildren } from 'preact';
import type { ApiError } from '../api-client.ts';
import type { Loaded } from '../use-loaded.ts';
import { COMMON, DISCLAIMER } from '../words.ts';

export function ErrorNotice({ error, onRetry }: { error: ApiError; onRetry?: (() => void) | undefined }) {
  return (
    <div class="notice" role="alert">
      <p class="notice-title">{error.message}</p>
      <p>{error.cure}</p>
      {onRetry && (
        <button type="button" class="button quiet" onClick={onRetry}>
          {COMMON.tryAgain}
        </button>
      )}
    </div>
  );
}

/** Shows what was loaded; before that a waiting line, and an error with the way out. */
export function WhenLoaded<T>({ loaded, children }: { loaded: Loaded<T>; children: (value: T) => ComponentChildren }) {
  const { value, error, reload } = loaded;
  if (value === null && error === null) {
    return (
      <p class="waiting" role="status">
        {COMMON.loading}
      </p>
    );
  }
  return (
    <>
      {error && <ErrorNotice error={error} onRetry={() => void reload()} />}
      {value !== null && children(value)}
    </>
  );
}

export function Disclaimer() {
  return <p class="disclaimer">{DISCLAIMER}</p>;
}
