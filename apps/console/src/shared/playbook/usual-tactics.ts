import type { Translate } from '@parley/i18n';
import type { PlaybookKind } from '@parley/protocol';
import type { en } from './texts/en.ts';

export const PLAYBOOK_KINDS = [
  'undecided',
  'expert',
  'rude',
  'offended',
] as const satisfies readonly PlaybookKind[];

const LINES = {
  undecided: ['undecided1', 'undecided2', 'undecided3', 'undecided4'],
  expert: ['expert1', 'expert2', 'expert3', 'expert4'],
  rude: ['rude1', 'rude2', 'rude3', 'rude4'],
  offended: ['offended1', 'offended2', 'offended3', 'offended4'],
} as const satisfies Record<PlaybookKind, readonly string[]>;

/** What helps, where the workspace has not written its own words. */
export const usualTactics = (t: Translate<typeof en>, kind: PlaybookKind): readonly string[] =>
  LINES[kind].map((line) => t(line));
