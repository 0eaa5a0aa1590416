/** The versions of the rules that this program can judge by: a dated fact says which one holds from its day on. */

import type { LocalDay } from '../local-day.ts';
import type { Fact, RulesFact } from './facts.ts';
import { judgeDay } from './judge-day.ts';
import { measureAttempt } from './measure-attempt.ts';
import { readStanding } from './standing.ts';

/**
 * What one version answers a day with. A further version stands beside the first with the functions that differ, and
 * the old ones stay, so that earlier days are judged as they were.
 */
export type Rules = {
  version: string;
  readStanding: typeof readStanding;
  measureAttempt: typeof measureAttempt;
  judgeDay: typeof judgeDay;
};

const FIRST_RULES: Rules = { version: '1', readStanding, measureAttempt, judgeDay };
const ALL_RULES: readonly Rules[] = [FIRST_RULES];

/** First one first; the last is what new days are judged by. */
export const KNOWN_RULE_VERSIONS: readonly string[] = ALL_RULES.map(({ version }) => version);

/**
 * The rules of the latest such fact by `today`, within a day the later in the list; before any, the first version.
 * @throws RangeError for a version that this program does not know: it must not judge by other rules instead.
 */
export function findRulesOn(facts: readonly Fact[], today: LocalDay, known: readonly Rules[] = ALL_RULES): Rules {
  let latest: RulesFact | null = null;
  for (const fact of facts) {
    if (fact.type !== 'rules' || fact.day > today) continue;
    if (latest === null || fact.day >= latest.day) latest = fact;
  }
  if (latest === null) return FIRST_RULES;
  const { version } = latest;
  const rules = known.find((one) => one.version === version);
  if (rules === undefined) throw new RangeError(describeUnknownRules(version));
  return rules;
}

export function describeUnknownRules(version: string): string {
  return `rule version "${version}" is not known here; this program judges by version ${KNOWN_RULE_VERSIONS.join(', ')}`;
}
