/** A store whose n-th operation does not come about, as on a disk that is full just then. */

import type { Store } from '../../server/store/open-store.ts';

export type Faults = {
  wrap: (store: Store) => Store;
  /** Counts from now on; the n-th operation is refused. 0: none is. */
  refuse: (nth: number) => void;
  /** Whether there was an n-th operation. */
  wasRefused: () => boolean;
};

const DISK_FULL = { code: 'ENOSPC' };

export function createFaults(): Faults {
  let left = 0;
  let hasRefused = false;

  /** Paths are no operations: nothing is done by naming one. */
  function wrapParts<T extends object>(parts: T): T {
    return new Proxy(parts, {
      get(target, name) {
        const value = Reflect.get(target, name) as unknown;
        if (typeof value !== 'function' || /path$/i.test(String(name))) return value;
        return async (...given: unknown[]) => {
          left -= 1;
          if (left === 0) {
            hasRefused = true;
            throw Object.assign(new Error('no space left'), DISK_FULL);
          }
          return await (value as (...given: unknown[]) => unknown).apply(target, given);
        };
      },
    });
  }

  return {
    wrap: (store) => {
      const wrapped = Object.entries(store).map(([name, part]) => [
        name,
        typeof part === 'object' ? wrapParts(part) : part,
      ]);
      return Object.fromEntries(wrapped) as Store;
    },
    refuse: (nth) => {
      left = nth;
      hasRefused = false;
    },
    wasRefused: () => hasRefused,
  };
}
