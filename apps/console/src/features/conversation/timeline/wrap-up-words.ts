import type { Language } from '@parley/i18n';
import type { PlacedEvent } from '../../../live/apply/timeline.apply.ts';
import { topicIn } from '../../../shared/wrap-up/topic-in.ts';
import type { WrapUpTexts } from '../../../shared/wrap-up/texts/use-wrap-up-texts.ts';

type Wrapped = Extract<PlacedEvent, { readonly kind: 'conversation.wrapped' }>;

interface Words {
  readonly wrapUp: WrapUpTexts;
  /** Who did it, as they are called here. */
  readonly shown: string;
  readonly language: Language;
}

/** What somebody said of the conversation, in one line. */
export function wrapUpWords(
  { body: { topic, tagged = [], untagged = [], outcome, sentTo } }: Wrapped,
  { wrapUp: t, shown, language }: Words,
): string {
  const parts = [
    topic && topicIn(language, topic),
    topic === null && t('noTopic'),
    ...tagged.map(({ name }) => `+ ${name}`),
    ...untagged.map(({ name }) => `− ${name}`),
    outcome && t(outcome),
    outcome === null && t('noOutcome'),
    sentTo && `→ ${sentTo}`,
  ];
  return `${shown}: ${parts.filter(Boolean).join(' · ')}`;
}
