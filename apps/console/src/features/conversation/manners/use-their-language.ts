import type { MannersLanguage } from '@parley/manners/mirror';
import type { Conversation } from '@parley/protocol';
import { useCommandContext } from '../../../commands/use-command-context.ts';
import { useLanguage } from '../../../shared/i18n/load-texts.ts';

const KNOWN: readonly MannersLanguage[] = ['en', 'ru', 'it'];

/** In which language words are read that do not tell it themselves: the visitor's, or else the operator's. */
export function useTheirLanguage(conversation: Conversation): MannersLanguage {
  const own = useLanguage();
  const theirs = useCommandContext().visitorOf(conversation).language?.slice(0, 2).toLowerCase();
  return KNOWN.find((one) => one === theirs) ?? own;
}
