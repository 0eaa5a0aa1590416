/** Times what it is given: some rounds to warm up, then rounds in turn, so that a busy moment hits all alike. */

import { median } from './figures.ts';

export type Contestant = { name: string; run: () => unknown };

/** Median milliseconds by name. Contestants take turns within every round. */
export async function raceInTurn(contestants: Contestant[], rounds: number, warmUps = 2): Promise<Map<string, number>> {
  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (let round = -warmUps; round < rounds; round++) {
    for (const { name, run } of contestants) {
      const started = performance.now();
      await run();
      if (round >= 0) times.get(name)?.push(performance.now() - started);
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

/** Median milliseconds of one thing. */
export async function timeOf(run: () => unknown, rounds: number): Promise<number> {
  return (await raceInTurn([{ name: 'one', run }], rounds)).get('one') ?? Number.NaN;
}
