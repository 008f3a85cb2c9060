import type { Operator, QuickMessage, Team } from '@parley/protocol';
import { toCsv } from '../../../shared/format/csv.ts';
import { dayOf } from './quick-message-draft.ts';

interface People {
  readonly teams: readonly Team[];
  readonly operators: readonly Operator[];
}

/** Quick messages as a file that can be taken back as it is; languages have a column each, files do not go along. */
export function quickCsv(messages: readonly QuickMessage[], { teams, operators }: People): string {
  const languages = [...new Set(messages.flatMap(({ variants }) => Object.keys(variants)))].toSorted();
  const columns = ['shortcode', 'text', 'use', 'folder', 'shared_with', 'kept_by', 'read_again_on', 'hotkey'];
  const rows = messages.map((message) => {
    const { isPersonal, teamId, ownerId, hotkey } = message;
    const team = teamId === null ? 'everyone' : (teams.find(({ id }) => id === teamId)?.name ?? '');
    const keeper = isPersonal ? undefined : operators.find(({ id }) => id === ownerId);
    return [
      message.shortcode,
      message.text,
      message.use,
      message.folder,
      isPersonal ? 'me' : team,
      keeper?.email ?? '',
      dayOf(message.reviewAt),
      hotkey ?? '',
      ...languages.map((language) => message.variants[language] ?? ''),
    ];
  });
  return toCsv([[...columns, ...languages.map((language) => `text_${language}`)], ...rows]);
}
