/** The imports that run in the background, asked for again while one of them is under way; a reload finds them again. */

import { useEffect, useRef } from 'preact/hooks';
import type { ImportSummary } from '../../../shared/api/import-api.ts';
import { useLoaded } from '../use-loaded.ts';
import { getImports } from './import-calls.ts';

const ASK_AGAIN_MS = 1500;

export type Imports = { imports: ImportSummary[]; reload: () => Promise<void> };

/** `onArrived`: one of them has come to its end, and runs may have come in. */
export function useImports(onArrived: () => Promise<void>): Imports {
  const loaded = useLoaded('imports', getImports);
  const imports = loaded.value?.imports ?? [];
  const underWay = imports.filter(isUnderWay).map(({ id }) => id);
  const before = useRef<string[]>([]);

  useEffect(() => {
    // The value is a new one with each answer, and so is the wait for the next.
    if (underWay.length === 0) return;
    const waiting = setTimeout(() => void loaded.reload(), ASK_AGAIN_MS);
    return () => clearTimeout(waiting);
  }, [loaded.value, loaded.error]);

  useEffect(() => {
    const hasArrived = before.current.some((id) => !underWay.includes(id));
    before.current = underWay;
    if (hasArrived) void onArrived();
  }, [underWay.join(' ')]);

  return { imports, reload: loaded.reload };
}

export function isUnderWay({ state }: ImportSummary): boolean {
  return state === 'waiting' || state === 'running';
}
