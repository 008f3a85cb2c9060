import type { Language } from '@parley/i18n';
import type { Conversation } from '@parley/protocol';
import type { CommandContext } from './command.ts';

const LANGUAGES = ['en', 'ru', 'it'] as const satisfies readonly Language[];

/** In which of the console's languages the visitor is written to: their own where it is one of them, otherwise English. */
export function writtenFor(
  { visitorOf }: Pick<CommandContext, 'visitorOf'>,
  conversation: Conversation,
): Language {
  const spoken = visitorOf(conversation).language?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((one) => one === spoken) ?? 'en';
}
