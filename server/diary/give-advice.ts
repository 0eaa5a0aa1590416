/** Advice for today from her check-ins, beside the decision and without a say in it. */

import { listAdvice, type RunToday, type ToldBeside } from '../../shared/advice/list-advice.ts';
import type { AdviceAnswer } from '../../shared/api/advice-api.ts';
import type { ToldCheckIn } from '../../shared/api/check-in-api.ts';
import { addDays, type LocalDay } from '../../shared/local-day.ts';
import { describeAdvice } from '../../shared/words/advice-words.ts';
import type { Clock } from '../clock.ts';
import { decideToday } from '../decision/decide-today.ts';
import type { RecordedFact } from '../store/fact-rows.ts';
import type { Store } from '../store/open-store.ts';
import type { Runner } from '../store/runner-rows.ts';

export async function giveAdvice(dependencies: { store: Store; now: Clock }, runner: Runner): Promise<AdviceAnswer> {
  const { day, running } = await decideToday(dependencies, runner);
  const facts = await dependencies.store.facts.list(runner.id);
  const told = facts.filter(({ kind }) => kind === 'checkIn').map(tellBeside);
  const run = running === 'open' ? await findRunToday(dependencies.store, runner.id, day) : 'none';
  return { advice: listAdvice(told, day, run).map(describeAdvice) };
}

async function findRunToday(store: Store, runnerId: string, today: LocalDay): Promise<RunToday> {
  const runs = [...(await store.activities.list(runnerId)), ...(await store.handRuns.list(runnerId))];
  const days = new Set(runs.map(({ day }) => day));
  if (days.has(today)) return 'none';
  return days.has(addDays(today, -1)) ? 'between' : 'due';
}

function tellBeside({ day, body }: RecordedFact): ToldBeside {
  const { sleepHours, mood, headache, symptoms } = body as Omit<ToldCheckIn, 'day'>;
  return {
    day,
    ...(sleepHours === undefined ? {} : { sleepHours }),
    ...(mood === undefined ? {} : { mood }),
    ...(headache === undefined ? {} : { headache }),
    domedInStrengthWork: symptoms.doming === 'inStrengthWork',
  };
}
