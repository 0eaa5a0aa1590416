/** The commands, called as a terminal would: what they print, where, and their exit codes. */

import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CheckAnswer, checkAnswerSchema } from '../../../server/commands/check-schema.ts';
import { decisionSchema } from '../../../server/commands/decide-schema.ts';
import { DEFAULT_PLAN } from '../../../shared/plan/built-in-plans.ts';
import { fitFile, message, smallRun } from '../../fixtures/fit-bytes.ts';
import { NO_SYMPTOMS } from '../../fixtures/no-symptoms.ts';
import { buildZip } from '../../fixtures/zip-bytes.ts';
import { corpusPath, hasCorpus } from '../fixtures/corpus.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { makeRunBytes } from '../fixtures/sample-runs.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fourth-mile-cli-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const run = (args: string[], stdin: string | AsyncIterable<Buffer> = '') =>
  runCommand(args, { currentDir: dir, stdin });

async function writeRun(name = 'run.fit', options: Partial<Parameters<typeof makeRunBytes>[0]> = {}): Promise<string> {
  await writeFile(join(dir, name), makeRunBytes({ startedAtMs: Date.UTC(2026, 2, 2, 8), ...options }));
  return name;
}

/** The example of `plan-and-rules.md` 5.4, up to its run. */
const HISTORY = {
  plan: 'default',
  askedOn: '2026-03-03',
  facts: [
    ...['birth', 'clearance', 'indicators', 'redFlags', 'selfCheck'].map((item) => ({
      type: 'readiness',
      day: '2026-03-01',
      item,
      met: true,
    })),
    {
      type: 'run',
      id: 'a',
      day: '2026-03-02',
      runSeconds: 180,
      plannedWeek: 1,
      dose: 1,
      compliance: 'met',
      heartRate: 'notHigh',
    },
    {
      type: 'checkIn',
      run: 'a',
      day: '2026-03-02',
      moment: 'after',
      effort: 3,
      couldTalk: true,
      symptoms: NO_SYMPTOMS,
    },
    { type: 'checkIn', run: 'a', day: '2026-03-03', moment: 'morning', symptoms: NO_SYMPTOMS },
  ],
};

describe('the command', () => {
  it('says what there is when it is told nothing, and with --help', async () => {
    for (const args of [[], ['--help'], ['-h'], ['help']]) {
      const { code, out } = await run(args);
      expect(code).toBe(0);
      for (const name of ['serve', 'workouts', 'check', 'decide']) expect(out).toContain(`fourth-mile ${name}`);
    }
  });
  it('has the version of the package', async () => {
    const { version } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8'));
    expect(await run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
  it.each(['serve', 'workouts', 'check', 'decide'])(
    '%s explains itself, and refuses an unknown option',
    async (name) => {
      const help = await run([name, '--help']);
      expect(help.code).toBe(0);
      expect(help.out).toContain(`fourth-mile ${name}`);
      const { code, out, err } = await run([name, '--nonsense']);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/Unknown option '--nonsense'.*--help/);
    },
  );
  it.each([['fly'], ['toString'], ['--fly']])('refuses %s', async (name) => {
    const { code, err } = await run([name]);
    expect(code).toBe(2);
    expect(err).toMatch(/^There is no command ".*"\. There are: serve, workouts, check, import, decide\./);
  });
  it('refuses to serve with settings that it cannot keep', async () => {
    const environment = { FOURTH_MILE_HOST: '0.0.0.0' };
    const { code, err } = await runCommand(['serve'], { environment, currentDir: dir });
    expect(code).toBe(2);
    expect(err).toMatch(/^FOURTH_MILE_HOST is set to "0\.0\.0\.0"/);
  });
});

describe('workouts', () => {
  it('writes every session of the plan, and the same bytes again', async () => {
    const { code, out } = await run(['workouts', '--out', 'files']);
    expect(code).toBe(0);
    expect(out).toContain('48 workout files are in');
    expect(out).toContain('GARMIN/NewFiles');
    const names = await readdir(join(dir, 'files'));
    expect(names.length).toBe(48);
    expect(names).toContain('week-01-session-1-run-1min-walk-4min-x3.fit');
    const first = await readFile(join(dir, 'files', names[0] ?? ''));
    await run(['workouts', '--out', 'files']);
    expect(await readFile(join(dir, 'files', names[0] ?? ''))).toEqual(first);
  });
  it('writes one week with her own walks and ceiling', async () => {
    const plain = await run(['workouts', '--out', 'plain', '--week', '3']);
    const own = await run([
      'workouts',
      '--out',
      'own',
      '--week',
      '3',
      '--warm-up',
      '0',
      '--cool-down',
      '2:30',
      '--ceiling',
      '150',
    ]);
    expect([plain.code, own.code]).toEqual([0, 0]);
    const [name = ''] = await readdir(join(dir, 'own'));
    expect(await readdir(join(dir, 'plain'))).toEqual(await readdir(join(dir, 'own')));
    expect(await readFile(join(dir, 'plain', name))).not.toEqual(await readFile(join(dir, 'own', name)));
  });
  it('takes another plan from a file', async () => {
    const plan = { ...DEFAULT_PLAN, id: 'mine', sessionsOffered: 2, weeks: DEFAULT_PLAN.weeks.slice(0, 1) };
    await writeFile(join(dir, 'plan.json'), JSON.stringify(plan));
    expect((await run(['workouts', '--out', 'mine', '--plan', 'plan.json'])).code).toBe(0);
    expect((await readdir(join(dir, 'mine'))).length).toBe(2);
  });
  it.each([
    [['workouts'], 2, /--out DIR/],
    [['workouts', '--out', 'x', '--week', '17'], 2, /--week 17 is not in this plan: it goes from 1 to 16/],
    [['workouts', '--out', 'x', '--week', '0'], 2, /goes from 1 to 16/],
    [['workouts', '--out', 'x', '--week', 'one'], 2, /whole number/],
    [['workouts', '--out', 'x', '--warm-up', '5'], 2, /minutes:seconds/],
    [['workouts', '--out', 'x', '--cool-down', '61:00'], 2, /up to 60:00/],
    [['workouts', '--out', 'x', '--ceiling', '20'], 2, /from 60 to 230/],
    [['workouts', '--out', 'x', 'stray'], 2, /"stray" was given/],
    [['workouts', '--out', 'x', '--plan', 'missing.json'], 3, /no such file/],
    [['workouts', '--out'], 2, /--help/],
  ] as const)('refuses %j', async (args, code, message) => {
    const outcome = await run([...args]);
    expect([outcome.code, outcome.out]).toEqual([code, '']);
    expect(outcome.err).toMatch(message);
    expect(await readdir(dir)).toEqual([]);
  });
  it('refuses a plan that is not one, naming the field', async () => {
    await writeFile(join(dir, 'plan.json'), JSON.stringify({ ...DEFAULT_PLAN, sessionsAsked: 9 }));
    const { code, err } = await run(['workouts', '--out', 'x', '--plan', 'plan.json']);
    expect(code).toBe(3);
    expect(err).toMatch(/sessionsAsked/);
  });
  it.each([
    ['workouts', '--out', 'x', '--plan', 'plan.json'],
    ['check', 'run.fit', '--plan', 'plan.json', '--week', '1'],
  ])('%s names the week and the field, and where the form is printed', async (...args) => {
    const weeks = DEFAULT_PLAN.weeks.with(3, {
      ...(DEFAULT_PLAN.weeks[3] as (typeof DEFAULT_PLAN.weeks)[0]),
      repeats: 90,
    });
    await writeFile(join(dir, 'plan.json'), JSON.stringify({ ...DEFAULT_PLAN, weeks }));
    const { code, err } = await run(args);
    expect(code).toBe(3);
    expect(err).toBe(
      'The plan plan.json cannot be used. Week 4, how often they repeat (repeats): 60 at most. fourth-mile workouts --schema prints the form of a plan.\n',
    );
    const { out } = await run(['workouts', '--schema']);
    expect(JSON.parse(out).properties.weeks.items.properties.repeats).toMatchObject({ maximum: 60 });
  });
  it('says with a free plan that it is one', async () => {
    await writeFile(join(dir, 'plan.json'), JSON.stringify({ ...DEFAULT_PLAN, name: 'Mine', mark: { kind: 'free' } }));
    const { out } = await run(['workouts', '--out', 'x', '--plan', 'plan.json', '--week', '1']);
    expect(out).toMatch(/^Mine\. Free plan\. /);
  });
});

describe('check', () => {
  it('prints the intervals and the verdict of a run against its week', async () => {
    const { code, out, err } = await run(['check', await writeRun(), '--week', '1']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^As planned\./);
    expect(out).toMatch(/\n +1 +Walk warm-up +5:00 +5:00 .* as planned\n/);
    expect(out.match(/ Run +1:00 +1:0\d/g)?.length).toBe(3);
  });
  it('says what it found when there is no plan', async () => {
    const { code, out } = await run(['check', await writeRun()]);
    expect(code).toBe(0);
    expect(out).toContain('Runs found: 3. Walks found: 4.');
    expect(out).toContain('no ceiling is known. Give one with --ceiling BPM.');
  });
  it('prints everything as JSON, in the form of its schema and with nothing besides', async () => {
    const name = await writeRun('run.fit', { device: { splits: 'gait' } });
    for (const args of [[], ['--week', '1', '--ceiling', '160'], ['--stored-workout']]) {
      const { code, out } = await run(['check', name, ...args, '--json']);
      expect(code).toBe(0);
      const answer = JSON.parse(out) as CheckAnswer;
      checkAnswerSchema.parse(answer);
      expect(answer.witnesses.map(({ source }) => source)).toEqual(
        expect.arrayContaining(['stepLaps', 'splits', 'cadence']),
      );
    }
  });
  it('takes the runs of several days in one file one after the other', async () => {
    const days = [2, 4].map((day) => makeRunBytes({ startedAtMs: Date.UTC(2026, 2, day, 8) }));
    await writeFile(join(dir, 'week.fit'), Buffer.concat(days));
    const { code, out } = await run(['check', 'week.fit', '--week', '1']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Run 1 of 2, 2026-03-02:\nAs planned\..*\n\nRun 2 of 2, 2026-03-04:\nAs planned\./s);
    const answer = JSON.parse((await run(['check', 'week.fit', '--json'])).out) as CheckAnswer;
    checkAnswerSchema.parse(answer);
    const further = answer.furtherRuns ?? [];
    expect([answer, ...further].map(({ activity }) => activity.localDay)).toEqual(['2026-03-02', '2026-03-04']);
    await writeFile(join(dir, 'cut.fit'), Buffer.concat(days).subarray(0, -100));
    expect((await run(['check', 'cut.fit', '--strict'])).code).toBe(3);
  });
  it('answers in the form of its schema also where the stored steps are numbered oddly', async () => {
    const step = (index: number, seconds: number) =>
      message(27, [
        [254, 'uint16', index],
        [1, 'enum', 0],
        [2, 'uint32', seconds * 1000],
        [7, 'enum', index === 2 ? 0 : 1],
      ]);
    const stored = [message(26, [[8, 'string', 'odd']]), step(2, 6), step(5, 4)];
    await writeFile(join(dir, 'odd.fit'), fitFile(smallRun({ more: stored })));
    const answer = JSON.parse((await run(['check', 'odd.fit', '--stored-workout', '--json'])).out);
    checkAnswerSchema.parse(answer);
    expect(answer.comparedWith.workout.steps.map(({ messageIndex }: { messageIndex: number }) => messageIndex)).toEqual(
      [2, 5],
    );
  });
  it('finds the steps of a stored workout to the second', async () => {
    const { out } = await run(['check', await writeRun(), '--stored-workout', '--json']);
    const answer = JSON.parse(out) as CheckAnswer;
    expect(answer.comparedWith?.from).toBe('storedWorkout');
    expect(answer.chosen).toBe('stepLaps');
    expect(answer.intervals?.length).toBe(8);
    for (const { planned, done } of answer.intervals ?? []) {
      const seconds = planned.step.duration.type === 'time' ? planned.step.duration.seconds : Number.NaN;
      expect(Math.abs((done.timerSeconds ?? Number.NaN) - seconds)).toBeLessThan(1);
    }
  });
  it('leaves null where an interval was not found', async () => {
    const behaviours = [{ type: 'stopAfterRepetition', repetition: 2 }] as const;
    const { out } = await run([
      'check',
      await writeRun('short.fit', { behaviours: [...behaviours] }),
      '--week',
      '1',
      '--json',
    ]);
    const last = (JSON.parse(out) as CheckAnswer).intervals?.at(-1);
    expect(last).toMatchObject({
      judgement: 'missing',
      done: { timerSeconds: null, runSeconds: null, walkSeconds: null },
    });
  });
  it('says how much of a damaged file was read', async () => {
    const whole = makeRunBytes({ startedAtMs: Date.UTC(2026, 2, 2, 8) });
    await writeFile(join(dir, 'cut.fit'), whole.subarray(0, whole.length >> 1));
    const { code, out } = await run(['check', 'cut.fit', '--week', '1']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^This recording does not tell enough\.\n {2}This file is damaged; we read \d+ min of about \d+/,
    );
    const answer = JSON.parse((await run(['check', 'cut.fit', '--week', '1', '--json'])).out) as CheckAnswer;
    checkAnswerSchema.parse(answer);
    expect(answer.damage).toMatchObject({ cause: 'truncated', isCut: true });
    expect(answer.compliance).toMatchObject({ outcome: 'cannotTell', because: ['damagedFile'] });
  });
  it('refuses a damaged file when it is told to be strict', async () => {
    const whole = makeRunBytes({ startedAtMs: Date.UTC(2026, 2, 2, 8) });
    await writeFile(join(dir, 'cut.fit'), whole.subarray(0, whole.length >> 1));
    const { code, out, err } = await run(['check', 'cut.fit', '--week', '1', '--strict']);
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/^This file ends too early/);
  });

  it.each([
    [['check'], 2, /FILE\.fit/],
    [['check', 'a.fit', 'b.fit'], 2, /one file/],
    [['check', ''], 2, /is empty; a variable of the shell/],
    [['workouts', '--out', ''], 2, /is empty; a variable of the shell/],
    [['check', 'run.fit', '--session', '1'], 2, /--session needs --week/],
    [['check', 'run.fit', '--plan', 'p.json'], 2, /--plan needs --week/],
    [['check', 'run.fit', '--stored-workout', '--week', '1'], 2, /leave --week/],
    [['check', 'run.fit', '--week', '1', '--session', '4'], 2, /--session 4 is not in this plan: it goes from 1 to 3/],
    [['check', 'missing.fit'], 3, /missing\.fit cannot be read: there is no such file/],
    [['check', '.'], 3, /it is a folder/],
    [['check', 'endless.fit'], 3, /endless\.fit cannot be read: it has more than 64 MB/],
    [['check', 'text.fit'], 3, /This is a text file.*\n.*GARMIN\/Activity/],
    [['check', 'plain.fit', '--stored-workout'], 3, /holds no workout/],
  ] as const)('refuses %j', async (args, code, message) => {
    await writeRun();
    await writeRun('plain.fit', { device: { storesWorkout: false } });
    await writeFile(join(dir, 'text.fit'), 'Dear diary\n');
    // Without blocks on disk: as long as a device that never ends, for whoever reads it.
    await writeFile(join(dir, 'endless.fit'), '');
    await truncate(join(dir, 'endless.fit'), 65 * 1024 * 1024);
    const outcome = await run([...args]);
    expect([outcome.code, outcome.out]).toEqual([code, '']);
    expect(outcome.err).toMatch(message);
  });

  it.skipIf(!hasCorpus).each([
    [['structured-run-no-stored-steps.fit'], 0],
    [['structured-run-no-stored-steps.fit', '--week', '9'], 0],
    [['run-walk-splits-fr965.fit', '--week', '1'], 0],
    [['ride-structured-with-steps.fit', '--stored-workout'], 0],
    [['ride-structured-with-steps.fit'], 3],
    [['workout-repeat-1.fit'], 3],
    [['damaged-file-crc.fit', '--week', '1'], 0],
    [['damaged-file-crc.fit', '--week', '1', '--strict'], 3],
    [['damaged-truncated-phone.fit', '--week', '1'], 0],
    [['damaged-truncated-course.fit'], 3],
  ] as const)('answers for a real file as it should: %j', async ([name, ...args], code) => {
    const outcome = await run(['check', corpusPath(name), ...args, '--json']);
    expect(outcome.code).toBe(code);
    if (code === 0) checkAnswerSchema.parse(JSON.parse(outcome.out));
    else expect(outcome.err).toMatch(/^[A-Z].*\.\n[A-Z].*\.\n$/);
  });
});

describe('check of an archive', () => {
  const bytes = makeRunBytes({ startedAtMs: Date.UTC(2026, 2, 2, 8) });
  const check = async (name: string, content: Buffer) => {
    await writeFile(join(dir, name), content);
    return await run(['check', name, '--week', '1']);
  };

  it('reads the one recording inside, as a vendor packs it', async () => {
    const plain = await check('run.fit', bytes);
    expect(plain.code).toBe(0);
    const gzip = await check('run.fit.gz', gzipSync(bytes));
    expect(gzip).toEqual(plain);
    const readme = { name: 'readme.txt', content: Buffer.from('Your run.') };
    expect(await check('export.zip', buildZip([readme, { name: '1_ACTIVITY.fit', content: bytes }]))).toEqual(plain);
  });

  it('says what to do with several recordings, with none, and with a broken one', async () => {
    const two = await check('two.zip', buildZip(['a.fit', 'b.fit'].map((name) => ({ name, content: bytes }))));
    expect([two.code, two.err]).toEqual([3, expect.stringContaining('fourth-mile import two.zip')]);
    const none = await check('none.zip', buildZip([{ name: 'a.txt', content: Buffer.from('Hello.') }]));
    expect(none.code).toBe(3);
    const cut = await check('cut.zip', buildZip([{ name: 'a.fit', content: bytes }]).subarray(0, 500));
    expect([cut.code, cut.err]).toEqual([3, expect.stringContaining('ends too early')]);
  });
});

const withFacts = (...more: object[]) => JSON.stringify({ ...HISTORY, facts: [...HISTORY.facts, ...more] });

describe('decide', () => {
  it('refuses a rule version that it does not know, instead of judging by another one', async () => {
    const facts = [...HISTORY.facts, { type: 'rules', day: '2026-03-01', version: '9' }];
    const { code, out, err } = await run(['decide', '-'], JSON.stringify({ ...HISTORY, facts }));
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/facts\.8\.version\): rule version "9" is not known here; this program judges by version 1\./);
  });
  it('says what a symptom told on the day does from the next day on, and nothing of what is told later', async () => {
    const about = { type: 'checkIn', run: 'b', moment: 'after', symptoms: { otherPain: 4 } };
    const ran = { type: 'run', id: 'b', day: '2026-03-03', runSeconds: 180 };
    const today = await run(['decide', '-'], withFacts(ran, { ...about, day: '2026-03-03' }));
    expect(today.out).toMatch(
      /pain after your run of 3 March\.\n {2}From tomorrow week 1 begins again, and running rests/,
    );
    const later = await run(['decide', '-'], withFacts(ran, { ...about, day: '2026-03-04' }));
    expect(later.out).not.toMatch(/You told us/);
  });
  it('answers one history with one decision, and an array with an array', async () => {
    await writeFile(join(dir, 'one.json'), JSON.stringify(HISTORY));
    const one = JSON.parse((await run(['decide', 'one.json', '--json'])).out);
    expect(one).toMatchObject({ day: '2026-03-03', week: 1, decision: 'wait', rule: 9, running: 'open', coming: null });
    expect(one.missing).toEqual(['countingSessions', 'strength', 'days']);
    const many = JSON.parse((await run(['decide', '-', '--json'], JSON.stringify([HISTORY, HISTORY]))).out);
    expect(many).toEqual([one, one]);
    expect(JSON.parse((await run(['decide', '-', '--json'], '[]')).out)).toEqual([]);
  });
  it('takes a field that is null for one that is left out, and a whole answer that is left out for one without answers', async () => {
    const told = [
      { type: 'checkIn', day: '2026-03-01', moment: 'other' },
      { type: 'checkIn', day: '2026-03-02', moment: 'other', symptoms: { leak: 'drops', doming: 'in strength work' } },
      { type: 'professional', day: '2026-03-02', act: 'hold', reason: '' },
      { type: 'illness', day: '2026-03-03' },
    ];
    const withNulls = [
      { ...told[0], run: null, effort: null, couldTalk: null, symptoms: null },
      { ...told[1], symptoms: { leak: 'drops', heaviness: null, bulge: null, doming: 'inStrengthWork' } },
      { ...told[2], week: null, reason: null },
      { ...told[3], until: null },
    ];
    const [plain, nulls] = [told, withNulls].map((more) => ({ ...HISTORY, facts: [...HISTORY.facts, ...more] }));
    const [one, other] = JSON.parse((await run(['decide', '-', '--json'], JSON.stringify([plain, nulls]))).out);
    expect(one).toMatchObject({ decision: 'hold', coming: null });
    expect(other).toEqual(one);
  });
  it('answers in the form of its schema', async () => {
    const answer = JSON.parse((await run(['decide', '-', '--json'], JSON.stringify(HISTORY))).out);
    decisionSchema.parse(answer);
  });
  it('reads what other programs save: with a mark at the start, in UTF-16, with line ends of Windows', async () => {
    const text = JSON.stringify(HISTORY, null, 2);
    const [wide, swapped] = [Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(`\ufeff${text}`, 'utf16le').swap16()];
    const forms = [text, `\ufeff${text}`, text.replaceAll('\n', '\r\n'), wide, swapped];
    for (const [index, form] of forms.entries()) await writeFile(join(dir, `${index}.json`), form);
    const answers = await Promise.all(forms.map((_, index) => run(['decide', `${index}.json`, '--json'])));
    expect(answers.map(({ code, out }) => [code, out])).toEqual(forms.map(() => [0, answers[0]?.out]));
  });
  it('says which fields it does not read, because a mistyped name takes a symptom with it', async () => {
    const fact = { type: 'checkIn', day: '2026-03-03', moment: 'other', symtoms: { leak: 'stool' }, note: 'x' };
    const { code, err } = await run(['decide', '-', '--json'], withFacts(fact));
    expect(code).toBe(0);
    expect(err).toBe(
      'The input has fields that are not read: fact 9, symtoms (facts.8.symtoms); fact 9, note (facts.8.note). Is a name mistyped?\n',
    );
    expect((await run(['decide', '-'], JSON.stringify(HISTORY))).err).toBe('');
  });
  it('never reads more of its input than it could use', async () => {
    let sent = 0;
    const blank = Buffer.alloc(32 * 1024 * 1024, ' ');
    const endless = new Readable({
      read() {
        sent += 1;
        this.push(blank);
      },
    });
    const outcome = await run(['decide', '-'], endless);
    expect([outcome.code, sent < 40]).toEqual([3, true]);
    expect(outcome.err).toMatch(/more than 500 MB/);
  });
  it('answers in words without --json', async () => {
    const { code, out } = await run(['decide', '-'], JSON.stringify(HISTORY));
    expect(code).toBe(0);
    expect(out).toMatch(/^2026-03-03: You are in week 1\./);
    expect(out).toMatch(/Rule 9/);
  });
  it.each([
    [['decide'], '', 2, /FACTS\.json/],
    [['decide', 'a', 'b'], '', 2, /one file/],
    [['decide', 'missing.json'], '', 3, /no such file/],
    [['decide', '-'], 'not json', 3, /not readable as JSON/],
    [['decide', '-'], '{}', 3, /expected form at plan: it is missing\..*--schema/],
    [
      ['decide', '-'],
      JSON.stringify({ ...HISTORY, askedOn: '2026-02-30' }),
      3,
      /at askedOn: there is no day 2026-02-30;/,
    ],
    [
      ['decide', '-'],
      JSON.stringify([HISTORY, { ...HISTORY, facts: 5 }]),
      3,
      /at history 2, facts \(1\.facts\): a list in/,
    ],
    [['decide', '-'], '5', 3, /form: a group of fields in \{ \} is expected here, and not 5\./],
    [
      ['decide', '-'],
      '{"plan": "default", "plan": "slower"}',
      3,
      /Line 1, character 21: the field "plan" stands here a second/,
    ],
    [['decide', '-'], '['.repeat(200_000), 3, /more than 100 levels deep/],
    [['decide', '-'], '', 3, /there is nothing in it/],
    [['decide', '-'], withFacts({ type: 'strenght', day: '2026-03-02' }), 3, /it is none of "readiness", "run"/],
    [['decide', '.'], '', 3, /it is a folder/],
    [
      ['decide', '-'],
      withFacts({ type: 'professional', day: '2026-03-02', act: 'open' }),
      3,
      /at fact 9, week \(facts\.8\.week\): it is missing/,
    ],
    [['decide', '-'], withFacts({ type: 'run', id: 'a', day: '2026-03-03', runSeconds: 60 }), 3, /another day.*"a"/],
    [['decide', '-'], withFacts({ type: 'strength', day: null }), 3, /at fact 9, day \(facts\.8\.day\): it is missing/],
  ] as const)('refuses %j with %j', async (args, stdin, code, message) => {
    const outcome = await run([...args], stdin);
    expect([outcome.code, outcome.out]).toEqual([code, '']);
    expect(outcome.err).toMatch(message);
  });
});

describe('an answer that nobody takes', () => {
  it.skipIf(!existsSync('/dev/full'))('ends in one sentence where the disk is full', async () => {
    const full = openSync('/dev/full', 'w');
    const command = fileURLToPath(new URL('../../../server/cli.ts', import.meta.url));
    const args = ['--import', 'tsx', command, '--help'];
    const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' });
    closeSync(full);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^The answer cannot be written: there is no space left\. .*\n$/),
    ]);
  });
});

describe('--schema', () => {
  it('prints what check answers', async () => {
    const schema = JSON.parse((await run(['check', '--schema'])).out);
    expect(schema.properties.intervals.anyOf[0].items.properties.done.properties).toHaveProperty('runSeconds');
  });
  it('prints what decide reads, and its answer beside it', async () => {
    const { code, out } = await run(['decide', '--schema']);
    const schema = JSON.parse(out);
    expect(code).toBe(0);
    expect(JSON.stringify(schema)).toContain('askedOn');
    expect(schema.$defs.answer.properties).toHaveProperty('missing');
  });
});
