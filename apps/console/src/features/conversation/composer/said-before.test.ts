import { aMessage, anAnswer, aQuickMessage } from '@parley/testkit/builders';
import { expect, it } from 'vitest';
import { mergeEvents } from '../../../live/apply/timeline.apply.ts';
import { readSaid } from './said-before.ts';

const quick = aQuickMessage();
const body = (text: string) => ({ body: { text, quickMessageId: quick.id, attachments: [] } });
const answer = anAnswer({ seq: 2, ...body('Hello Tom,\nDelivery takes two to three days.') });
const conversationId = answer.conversationId;
const question = 'How long does delivery take to Norway?';
const said = readSaid(mergeEvents([], [aMessage({ conversationId, seq: 1, ...body(question) }), answer]));

it('notices a line that the visitor was told already, whatever the case, spaces and signs', () => {
  expect(said.has('delivery takes  two to three days')).toBe(true);
  expect(said.has('Well,\nDelivery takes two to three days!\nAnything else?')).toBe(true);
  expect(said.has('Delivery takes two to four days.')).toBe(false);
  expect(said.quickMessageIds).toEqual(new Set([quick.id]));
});

it('says nothing of the visitor’s own words, nor of short ones', () => {
  expect(said.has(question)).toBe(false);
  expect(said.has('Hello Tom,')).toBe(false);
});

it('[TWC-1] notices what was said in earlier conversations with the same visitor', () => {
  const earlier = aQuickMessage().id;
  const before = { texts: ['Delivery takes\nas long as the post does.'], quickMessageIds: [earlier] };
  const known = readSaid([], before);
  expect(known.has('As long as the post does!')).toBe(true);
  expect(known.has('Delivery takes two to three days.')).toBe(false);
  expect(known.quickMessageIds).toEqual(new Set([earlier]));
});
