/** What the app says about files inside an archive, and about an import that runs in the background. */

import type { ImportCounts, ImportState } from '../../../shared/api/import-api.ts';

const NUMBER = new Intl.NumberFormat();

const count = (many: number, one: string, more: string) => (many === 1 ? `1 ${one}` : `${NUMBER.format(many)} ${more}`);

export const FILES = {
  tags: {
    new: 'Read',
    damaged: 'Read in part',
    same: 'Already here',
    notARun: 'Not a run',
    refused: 'Not taken in',
  },
  otherFiles: (many: number) => count(many, 'file is not a run', 'files are not runs'),
  skipped: (many: number) =>
    `${count(many, 'other file in it', 'other files in it')} ${many === 1 ? 'is' : 'are'} no recording and ${many === 1 ? 'was' : 'were'} left alone.`,
  nothing: 'There was no run in it.',
  summary: 'Opened',
  runOf: (day: string) => `${day}.`,
  linkTo: (name: string) => `See the run of ${name}`,
} as const;

export const IMPORT = {
  title: 'Reading in the background',
  titleOver: 'Your import',
  started: 'It holds many files, so it is read in the background. You can leave this page; nothing stops.',
  taken: 'Received',
  states: {
    waiting: 'Waiting',
    running: 'Reading',
    paused: 'Paused',
    done: 'Done',
    refused: 'Not taken in',
  } satisfies Record<ImportState, string>,
  progressOf: (name: string) => `Progress of ${name}`,
  opening: 'Looking at what is inside …',
  progress: (seen: number, total: number) => `${NUMBER.format(seen)} of ${count(total, 'file', 'files')}`,
  counts: {
    new: (many) => count(many, 'new run', 'new runs'),
    damaged: (many) => count(many, 'damaged run, read in part', 'damaged runs, read in part'),
    same: (many) => count(many, 'run that was here already', 'runs that were here already'),
    notARun: (many) => count(many, 'file that is not a run', 'files that are not runs'),
    refused: (many) => `${count(many, 'file', 'files')} not taken in`,
    skipped: (many) => count(many, 'other file left alone', 'other files left alone'),
  } satisfies Record<keyof ImportCounts, (many: number) => string>,
  olderRuns: 'Runs from before your plan are kept as extra runs: they are your history and open no week.',
  stop: 'Stop',
  stopQuestion: 'Stop reading this archive?',
  stopHint:
    'Runs that are in your diary by now stay there. You can send the archive again later; nothing is taken twice.',
  stopYes: 'Stop it',
  resume: 'Resume',
  putAway: 'Put this away',
  more: 'Show more',
} as const;
