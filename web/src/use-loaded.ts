/** Loads a value for a component and keeps showing the old one while it loads again. */

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type ApiError, toApiError } from './api-client.ts';

export type Loaded<T> = { value: T | null; error: ApiError | null; reload: () => Promise<void> };

/** `key` names what is loaded: a new key drops the old value and loads again. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string; value: T | null; error: ApiError | null }>({
    key,
    value: null,
    error: null,
  });
  const latest = useRef({ load, round: 0 });
  latest.current.load = load;

  const reload = useCallback(async () => {
    latest.current.round += 1;
    const { round } = latest.current;
    try {
      const value = await latest.current.load();
      if (round === latest.current.round) setState({ key, value, error: null });
    } catch (error) {
      if (round === latest.current.round) {
        setState((old) => ({ key, value: old.key === key ? old.value : null, error: toApiError(error) }));
      }
    }
  }, [key]);

  useEffect(() => {
    void reload();
    const { current } = latest;
    return () => {
      current.round += 1;
    };
  }, [reload]);

  const isCurrent = state.key === key;
  return { value: isCurrent ? state.value : null, error: isCurrent ? state.error : null, reload };
}
