/** Turns FIT's flat list of steps with "back to step n" into one level of repeats; deeper ones are unrolled. */

import type { Repeat, WorkoutStep } from '../../workout.ts';

export type StepMessage =
  | { type: 'step'; messageIndex: number; step: WorkoutStep }
  | {
      type: 'repeat';
      messageIndex: number;
      from: number;
      times: number;
      /** Not where the laps had to tell how often. */
      isCounted: boolean;
      skipsLastRecovery: boolean;
    };

/** `first` is the smallest message index that the node covers. */
type Node =
  | { type: 'step'; first: number; step: WorkoutStep }
  | { type: 'repeat'; first: number; times: number; isCounted: boolean; skipsLastRecovery: boolean; nodes: Node[] };

/** A workout of more intervals is no workout but an attack on our memory: 50 messages, a marathon of short repeats. */
const MAX_INTERVALS = 2000;

/**
 * Messages in order of their index. Null where two have the same index, where a repeat goes back to no step or into the
 * middle of another repeat, or where nobody knows how often one inside another was done.
 */
export function nestSteps(messages: StepMessage[]): Node[] | null {
  if (messages.some(({ messageIndex }, at) => messages[at - 1]?.messageIndex === messageIndex)) return null;
  const indexes = new Set(messages.map(({ messageIndex }) => messageIndex));
  const nodes: Node[] = [];
  for (const message of messages) {
    if (message.type === 'step') {
      const step = { ...message.step, messageIndex: message.messageIndex };
      nodes.push({ type: 'step', first: message.messageIndex, step });
      continue;
    }
    const { times, isCounted, skipsLastRecovery } = message;
    // An index that no message has, left out by who numbered them: what comes behind it is meant.
    const isGap = !indexes.has(message.from);
    const begin = nodes.findIndex(({ first }) => first === message.from || (isGap && first > message.from));
    if (begin < 0) return null;
    const inner = nodes.splice(begin);
    if (inner.some((node) => node.type === 'repeat' && !node.isCounted)) return null;
    const first = (inner[0] as Node).first;
    nodes.push({ type: 'repeat', first, times, isCounted, skipsLastRecovery, nodes: inner });
  }
  return nodes;
}

/** One level of repeats; null where there are too many intervals. */
export function unrollNodes(nodes: Node[]): (WorkoutStep | Repeat)[] | null {
  return countIntervals(nodes) > MAX_INTERVALS ? null : unroll(nodes);
}

function countIntervals(nodes: Node[]): number {
  return nodes.reduce((sum, node) => sum + (node.type === 'step' ? 1 : node.times * countIntervals(node.nodes)), 0);
}

function unroll(nodes: Node[]): (WorkoutStep | Repeat)[] {
  return nodes.flatMap((node): (WorkoutStep | Repeat)[] => {
    if (node.type === 'step') return [node.step];
    const steps = node.nodes.flatMap((child) => (child.type === 'step' ? [child.step] : []));
    if (steps.length === node.nodes.length) return [asRepeat(steps, node.times, node.skipsLastRecovery)];
    return Array.from({ length: node.times }, (_, index) => {
      const isCut = node.skipsLastRecovery && index === node.times - 1 && node.nodes.at(-1)?.type === 'step';
      return unroll(isCut ? node.nodes.slice(0, -1) : node.nodes);
    }).flat();
  });
}

function asRepeat(steps: WorkoutStep[], times: number, skipsLastRecovery: boolean): Repeat {
  return skipsLastRecovery ? { type: 'repeat', times, steps, skipsLastRecovery } : { type: 'repeat', times, steps };
}
