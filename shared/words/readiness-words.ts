/** The five readiness items as questions to the runner, each with what helps when the answer is "not yet". */

import type { ReadinessItem } from '../gate/facts.ts';

export type ReadinessWords = { item: ReadinessItem; title: string; question: string; help: string };

/** In the order in which they are asked (`plan-and-rules.md` section 3). */
export const READINESS_WORDS: readonly ReadinessWords[] = [
  {
    item: 'birth',
    title: 'Twelve weeks since the birth',
    question: 'Were there at least 12 weeks since you gave birth?',
    help: 'Until then, walking and easy strength work are the training. A professional may agree to an earlier day with you, though never before three weeks.',
  },
  {
    item: 'clearance',
    title: 'Your provider agreed',
    question: 'Has a healthcare provider agreed to high-impact exercise such as running?',
    help: 'Ask your doctor, midwife or pelvic-health physiotherapist at your next visit, and note who it was and when.',
  },
  {
    item: 'indicators',
    title: 'Signs that you are ready',
    question:
      'Are all five true: no pelvic pain, pressure or heaviness; no leaking of urine during exercise; single-leg movements without pain; enough core strength for running; a healthcare provider has agreed?',
    help: 'If one of them is not true yet, it is worth showing to a pelvic-health physiotherapist. Core and single-leg strength come with a few weeks of practice.',
  },
  {
    item: 'redFlags',
    title: 'No sign that says wait',
    question:
      'Are you free of all of these: leaking urine or stool, pelvic pressure or heaviness, a bulge, lower back pain during or after exercise, a visible gap with doming along the belly, bleeding that is not a period, the feeling that your pelvic floor has not recovered?',
    help: 'Each of these is a good reason to see a pelvic-health physiotherapist; many of them get better with the right exercises. Walking goes on meanwhile.',
  },
  {
    item: 'selfCheck',
    title: 'Movement self-check',
    question:
      'Did you do all of these without pain, leaking, heaviness or pressure: walk 30 minutes; balance 10 seconds on each leg; 10 single-leg squats each; jog on the spot 1 minute; 10 bounds forward; 10 single-leg hops each; 10 "running man" each?',
    help: 'Leave out what bothers you and stop there. Practise the easier moves for a week or two, then try again on another day.',
  },
];
