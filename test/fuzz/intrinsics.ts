/** What all programs of a process share: a snapshot of the global objects and their properties, to be compared later. */

type Entry = { key: PropertyKey; value: unknown; get: unknown; set: unknown; flags: string };
export type IntrinsicsSnapshot = { name: string; object: object; prototype: object | null; entries: Entry[] }[];

const arrayIterator = Object.getPrototypeOf([][Symbol.iterator]());
const typedArray = Object.getPrototypeOf(Uint8Array);
const ITERATORS: [string, object][] = [
  ['array iterator', arrayIterator],
  ['iterator', Object.getPrototypeOf(arrayIterator)],
  ['typed array', typedArray],
  ['typed array prototype', typedArray.prototype],
];

/** Global constructors, their prototypes, the plain global objects (`Math`, `JSON`) and the hidden ones behind iteration. */
function listIntrinsics(): [string, object][] {
  const named: [string, object][] = [['globalThis', globalThis], ...ITERATORS];
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    // Getters of the platform (crypto, storage) may load or warn when they are asked.
    const value = Object.getOwnPropertyDescriptor(globalThis, name)?.value;
    if ((typeof value !== 'function' && typeof value !== 'object') || value === null || value === globalThis) continue;
    named.push([name, value]);
    if (typeof value === 'function' && typeof value.prototype === 'object' && value.prototype !== null) {
      named.push([`${name}.prototype`, value.prototype]);
    }
  }
  return named;
}

export function snapshotIntrinsics(): IntrinsicsSnapshot {
  return listIntrinsics().map(([name, object]) => ({
    name,
    object,
    prototype: Object.getPrototypeOf(object),
    entries: listEntries(object),
  }));
}

function listEntries(object: object): Entry[] {
  return Reflect.ownKeys(object).map((key) => {
    const { value, get, set, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(object, key) ?? {};
    return { key, value, get, set, flags: `${writable} ${enumerable} ${configurable}` };
  });
}

/** Names of everything that is not as it was, empty where nothing changed. */
export function findChanges(before: IntrinsicsSnapshot): string[] {
  const changes: string[] = [];
  for (const { name, object, prototype, entries } of before) {
    if (Object.getPrototypeOf(object) !== prototype) changes.push(`${name}: another prototype`);
    const now = listEntries(object);
    if (now.length !== entries.length) changes.push(`${name}: ${entries.length} properties, now ${now.length}`);
    const after = new Map(now.map((entry) => [entry.key, entry]));
    for (const entry of entries) {
      const other = after.get(entry.key);
      if (other === undefined || !isSame(entry, other)) changes.push(`${name}.${String(entry.key)}`);
    }
  }
  return changes;
}

function isSame(one: Entry, other: Entry): boolean {
  return (
    Object.is(one.value, other.value) && one.get === other.get && one.set === other.set && one.flags === other.flags
  );
}
