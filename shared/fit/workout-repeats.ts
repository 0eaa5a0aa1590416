/** Turns FIT's flat list of steps with "back to step n" into one level of repeats; deeper ones are unrolled. */

import type { Repeat, WorkoutStep } from '../workout.ts';

export type StepMessage =
  | { type: 'step'; messageIndex: number; step: WorkoutStep }
  | { type: 'repeat'; messageIndex: number; from: number; times: number; skipsLastRecovery: boolean };

/** `first` is the smallest message index that the node covers. */
type Node =
  | { type: 'step'; first: number; step: WorkoutStep }
  | { type: 'repeat'; first: number; times: number; skipsLastRecovery: boolean; nodes: Node[] };

/** A workout of more intervals is no workout but an attack on our memory: 50 messages, a marathon of short repeats. */
const MAX_INTERVALS = 2000;

/**
 * Messages in order of their index. Null where two have the same index, or where a repeat goes back to
 * no step or into the middle of another repeat.
 */
export function nestSteps(messages: StepMessage[]): Node[] | null {
  if (messages.some(({ messageIndex }, at) => messages[at - 1]?.messageIndex === messageIndex)) return null;
  const nodes: Node[] = [];
  for (const message of messages) {
    if (message.type === 'step') {
      const step = { ...message.step, messageIndex: message.messageIndex };
      nodes.push({ type: 'step', first: message.messageIndex, step });
      continue;
    }
    const begin = nodes.findIndex(({ first }) => first === message.from);
    if (begin < 0) return null;
    const { from, times, skipsLastRecovery } = message;
    nodes.push({ type: 'repeat', first: from, times, skipsLastRecovery, nodes: nodes.splice(begin) });
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
