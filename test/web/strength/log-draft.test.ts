/** The form of a strength session: what is filled in for her, and that nothing she did not tell is sent. */

import { describe, expect, it } from 'vitest';
import {
  type StrengthAnswer,
  type StrengthSessionAnswer,
  strengthEditSchema,
} from '../../../shared/api/strength-api.ts';
import { resolveSession } from '../../../shared/strength/strength-log.ts';
import { countStrengthWeek } from '../../../shared/strength/strength-week.ts';
import { suggestLevels } from '../../../shared/strength/suggest-levels.ts';
import { makeNoneDraft } from '../../../web/src/check-in/symptom-draft.ts';
import {
  draftFromSession,
  isAsSuggested,
  type LogDraft,
  listDone,
  listOpenQuestions,
  startDraft,
  toEdit,
} from '../../../web/src/strength/log-draft.ts';

const TODAY = '2026-03-09';
const SESSION: StrengthSessionAnswer = {
  id: 'a',
  day: '2026-03-06',
  moves: [
    { move: 'calfRaise', level: 'B', effort: 7, load: '4 kg' },
    { move: 'modifiedPlank', level: 'A' },
  ],
  effort: 4,
  note: 'at home',
  symptoms: null,
};

function makeAnswer(...sessions: StrengthSessionAnswer[]): StrengthAnswer {
  return {
    today: TODAY,
    sessions,
    suggestions: suggestLevels(sessions.map((session) => resolveSession(session.day, session))),
    week: countStrengthWeek([], null, TODAY),
    moment: 'anyTime',
  };
}

const name = (draft: LogDraft) => listDone(draft).map(({ move, level }) => `${move} ${level}`);
const withLeak = (draft: LogDraft): LogDraft => ({
  ...draft,
  symptoms: { ...makeNoneDraft(), leak: { isPresent: true, level: 'drops', flags: [] } },
});

describe('a new session', () => {
  it('has all moves at level A the first time', () => {
    const draft = startDraft(makeAnswer());
    expect(name(draft)).toHaveLength(7);
    expect(isAsSuggested(draft, makeAnswer().suggestions)).toBe(true);
    expect(draft.day).toBe(TODAY);
  });
  it('has the moves of the last session at their suggested levels afterwards', () => {
    expect(name(startDraft(makeAnswer(SESSION)))).toEqual(['modifiedPlank A', 'calfRaise B']);
  });
  it('looks past a session of which only the day is known', () => {
    const dayOnly = { ...SESSION, id: 'b', day: '2026-03-08', moves: [] };
    expect(name(startDraft(makeAnswer(SESSION, dayOnly)))).toHaveLength(2);
  });
  it('leaves out a move that is to be left out for now', () => {
    const symptoms = { leak: 'drops' } as const;
    const moves = [{ move: 'modifiedPlank', level: 'A', hadSymptom: true } as const, ...SESSION.moves.slice(0, 1)];
    expect(name(startDraft(makeAnswer({ ...SESSION, moves, symptoms })))).toEqual(['calfRaise B']);
  });
  it('sends moves and levels alone when she taps nothing else', () => {
    const edit = toEdit(startDraft(makeAnswer(SESSION)));
    expect(edit).toEqual({
      day: TODAY,
      moves: [
        { move: 'modifiedPlank', level: 'A' },
        { move: 'calfRaise', level: 'B' },
      ],
    });
    expect(strengthEditSchema.parse(edit)).toEqual(edit);
  });
});

describe('symptoms in the form', () => {
  const draft = startDraft(makeAnswer(SESSION));

  it('are not asked for as long as she leaves them, and all of them once she begins', () => {
    expect(listOpenQuestions(draft)).toEqual([]);
    expect(listOpenQuestions({ ...draft, hasOpened: true })).toHaveLength(7);
    expect(listOpenQuestions({ ...draft, hasOpened: true, symptoms: makeNoneDraft() })).toEqual([]);
  });
  it('are sent as none only once she says none', () => {
    expect(toEdit(draft).symptoms).toBeUndefined();
    expect(toEdit({ ...draft, symptoms: makeNoneDraft() }).symptoms).toMatchObject({ leak: 'none', doming: 'none' });
  });
  it('name a move only while there is one to name it for', () => {
    const named = { ...draft, moves: draft.moves.map((move) => ({ ...move, hadSymptom: true })) };
    const edit = toEdit(withLeak(named));
    expect(edit.moves.every(({ hadSymptom }) => hadSymptom === true)).toBe(true);
    expect(strengthEditSchema.parse(edit)).toEqual(edit);
    const none = toEdit({ ...named, symptoms: makeNoneDraft() });
    expect(none.moves.some(({ hadSymptom }) => hadSymptom !== undefined)).toBe(false);
  });
});

describe('a session to change', () => {
  it('comes back as it was told', () => {
    const answer = makeAnswer(SESSION);
    const { day, effort, note } = draftFromSession(SESSION, answer);
    expect({ day, effort, note }).toEqual({ day: SESSION.day, effort: 4, note: 'at home' });
    const edit = toEdit(draftFromSession(SESSION, answer));
    expect(edit.moves).toEqual(expect.arrayContaining(SESSION.moves));
    expect(edit).toMatchObject({ effort: 4, note: 'at home' });
  });
  it('known by its day alone is filled in like a new one', () => {
    const dayOnly = { ...SESSION, moves: [], effort: null, note: null };
    expect(name(draftFromSession(dayOnly, makeAnswer(dayOnly)))).toHaveLength(7);
  });
});
