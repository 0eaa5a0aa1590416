/** What the evidence page says around the numbers; the numbers' own words come with them. */

import type { EvidenceGroup } from '../../../shared/evidence/evidence-entry.ts';

export const EVIDENCE_PAGE = {
  title: 'Where the numbers come from',
  lead: 'Every number that decides or advises here, in one list.',
  search: 'Find a number',
  searchHint: 'A word of it, of its source or of its use: pain, Goom, rule 7.',
  found: (found: number, all: number) => (found === 1 ? `1 of ${all} numbers` : `${found} of ${all} numbers`),
  foundNone: (query: string) => `Nothing has “${query}” in it. Try a shorter or another word.`,
  count: (count: number) => (count === 1 ? '1 number' : `${count} numbers`),
  openAll: 'Open all groups',
  closeAll: 'Close all groups',
  tagsTitle: 'What the marks mean',
  usedIn: (place: string) => `Used in: ${place}.`,
  sourcesTitle: 'The publications',
  fromDecision: 'Where all the numbers come from',
  settingsTitle: 'Behind the plan',
  settingsHint: 'Every number that decides anything, with its source.',
} as const;

export const EVIDENCE_GROUPS: Record<EvidenceGroup, { title: string; about: string }> = {
  readiness: { title: 'Before running', about: 'What is asked before the first week opens, and again after a pause.' },
  plan: { title: 'The plan', about: 'The sixteen weeks. The slower plan has the same weeks, each twice.' },
  planRemarks: { title: 'Remarks on a plan', about: 'When the plan page remarks that something grows fast.' },
  run: { title: 'Reading a run', about: 'When a run is as planned, more, less, or cannot be told.' },
  intervals: { title: 'Finding the intervals', about: 'Where the planned runs and walks lie in a recording.' },
  gait: { title: 'Run or walk', about: 'How steps and speed tell a run from a walk.' },
  heartRate: { title: 'Heart rate', about: 'Which readings are believed, and when a run was easy for the heart.' },
  symptoms: {
    title: 'Symptoms',
    about: 'What an answer in a check-in weighs. Green goes on, amber repeats, red steps back, stop pauses.',
  },
  gate: { title: 'Opening a week', about: 'The rules that open, repeat, step back or pause.' },
  strength: { title: 'Strength', about: 'What the strength work suggests.' },
  advice: { title: 'Advice', about: 'Sleep, mood and headaches: what your answers suggest beside the decision.' },
};

/** The short names in the list, in full. */
export const PUBLICATIONS = [
  'Goom 2019: T. Goom, G. Donnelly, E. Brockwell, “Returning to running postnatal”, guidelines for professionals, 2019. An agreement among experts.',
  'Deering 2024: British Journal of Sports Medicine 58:183, doi:10.1136/bjsports-2023-107490. A survey of professionals.',
  'Christopher 2024: British Journal of Sports Medicine 58:299. An agreement among experts.',
  'Christopher 2021: PLOS ONE 16(8):e0255383. A survey of 538 runners after a birth.',
  'Frandsen 2025: British Journal of Sports Medicine 59:1203. A study of 5205 runners, not after a birth.',
  'Ducharme 2023: Human Movement Science, doi:10.1016/j.humov.2023.103117. Steps a minute at the change from walking to running.',
  'Tanaka 2001: Journal of the American College of Cardiology 37:153. Highest heart rate by age.',
  'Gulati 2010: Circulation 122:130. Highest heart rate of women by age.',
  'HERITAGE: the HERITAGE Family Study, measured against the formulas by age.',
  'ACSM: the guidelines of the American College of Sports Medicine for exercise testing.',
  'Navalta 2020: wrist sensors against a strap on a trail run.',
] as const;
