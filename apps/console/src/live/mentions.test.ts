import { anOpenConversation, anOperator } from '@parley/testkit/builders';
import { expect, it } from 'vitest';
import { mentionable, mentionedIn } from './mentions.ts';

const me = anOperator();
const conversation = anOpenConversation({ operatorId: me.id });
const of = (over: Parameters<typeof anOperator>[0]) =>
  anOperator({ isActive: true, isInvited: false, ...over });

it('[MNT-1] offers only those who may see the conversation', () => {
  const member = of({ role: 'operator', teamIds: [conversation.teamId] });
  const supervisor = of({ role: 'supervisor', teamIds: [] });
  const stranger = of({ role: 'operator', teamIds: [] });
  const gone = of({ role: 'supervisor', isActive: false });
  const operators = [me, member, supervisor, stranger, gone];
  expect(mentionable(conversation, { me: { operator: me }, operators })).toEqual([member, supervisor]);
});

it('finds who is named, whatever the case, and nobody whose name is only part of an address', () => {
  const anna = of({ name: 'Anna Petrova' });
  const marco = of({ name: 'Marco' });
  expect(mentionedIn('please look, @anna petrova', [anna, marco])).toEqual([anna.id]);
  expect(mentionedIn('Anna Petrova knows', [anna, marco])).toEqual([]);
});
