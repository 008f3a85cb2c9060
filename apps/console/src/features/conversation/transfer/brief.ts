import type { Language } from '@parley/i18n';
import { LIMITS } from '@parley/protocol/limits';
import type { Brief, Conversation } from '@parley/protocol';
import type { PlacedEvent } from '../../../live/apply/timeline.apply.ts';
import { openCallback } from '../../../live/wish.ts';
import { formatInstant } from '../../../shared/format/format.ts';
import { textIn } from '../../../shared/i18n/text-in.ts';

const cut = (text: string): string =>
  text.length > LIMITS.briefChars ? `${text.slice(0, LIMITS.briefChars - 1)}…` : text;

/** What of the handover's three lines is known by itself: what the visitor chose, answered or wrote first, and a call that was promised. */
export function knownBrief(
  conversation: Conversation,
  events: readonly PlacedEvent[],
  language: Language,
): Brief {
  const started = events.find((event) => event.kind === 'conversation.started');
  const answers = (started?.body.answers ?? []).map(
    ({ label, value }) => `${textIn(language, label)}: ${textIn(language, value)}`,
  );
  const topic = conversation.topic && textIn(language, conversation.topic);
  const said = events.find((event) => event.kind === 'message.added' && event.actor.kind === 'visitor');
  const words = said?.kind === 'message.added' ? said.body.text : '';
  const call = openCallback(conversation);
  const promised = call?.state === 'taken' ? [call.phone, call.dueAt && formatInstant(call.dueAt)] : [];
  return {
    asked: cut([topic, ...answers, words].filter(Boolean).join(' · ')),
    promised: cut(promised.filter(Boolean).join(' · ')),
    tried: '',
  };
}
