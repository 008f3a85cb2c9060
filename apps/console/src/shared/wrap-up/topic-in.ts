import type { Language } from '@parley/i18n';
import type { Conversation } from '@parley/protocol';
import { textIn } from '../i18n/text-in.ts';

/** A topic and the closer word below it, as they were called when they were chosen. */
export const topicIn = (language: Language, topic: NonNullable<Conversation['topic']>): string =>
  [topic, topic.subtopic?.label].flatMap((label) => (label ? textIn(language, label) : [])).join(' › ');
