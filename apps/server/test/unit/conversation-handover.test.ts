import { describe, expect, test } from 'vitest';
import type { CommandId, OperatorId, TeamId } from '@parley/protocol';
import type { ConversationRow } from '../../src/db/tables.conversations.ts';
import type { Command, OperatorAuthor } from '../../src/event-log/commands.ts';
import { decide } from '../../src/features/conversation/conversation.machine.ts';
import type { Decided, Facts, Receiver } from '../../src/features/conversation/rules/rules.types.ts';
import {
  codeOf,
  command as anyCommand,
  entriesOf,
  facts as plainFacts,
  kindsOf,
  queued as waiting,
  system,
  vera,
  workspaceId,
} from './machine-stage.ts';

const idOf = <Id extends string>(name: string): Id =>
  `00000000-0000-4000-8000-${Buffer.from(name.slice(0, 6)).toString('hex').padStart(12, '0')}` as Id;
const [sales, support] = [idOf<TeamId>('sales'), idOf<TeamId>('suppor')];
const operator = (name: string, role: OperatorAuthor['role'], team: TeamId): OperatorAuthor => ({
  kind: 'operator',
  id: idOf<OperatorId>(name),
  workspaceId,
  name,
  role,
  teamIds: [team],
});
const anna = operator('anna', 'operator', sales);
const piotr = operator('piotr', 'operator', sales);
const pavel = operator('pavel', 'operator', support);
const olga = operator('olga', 'supervisor', idOf('none'));
const toPiotr: Receiver = {
  kind: 'operator',
  operatorId: piotr.id,
  name: 'piotr',
  isFree: true,
  teamIds: null,
};
const toSupport: Receiver = { kind: 'team', teamId: support, name: 'Support', isFree: true };

const facts: Facts = { ...plainFacts, newId: () => idOf<CommandId>('new') };
/** Vera waits for an answer of Anna's. */
const owned: ConversationRow = {
  ...waiting,
  team_id: sales,
  state: 'open',
  operator_id: anna.id,
  operator_name: 'anna',
  accepted_at: 1_000,
};
const queued: ConversationRow = { ...owned, state: 'queued', operator_id: null, operator_name: null };
const ended: ConversationRow = { ...owned, state: 'ended', ended_at: 4_000 };

const command = (kind: Command['kind'], by: Command['by'], more: object = {}) =>
  anyCommand(kind, by, { id: idOf('id'), ...more });
const run = (before: ConversationRow, given: Command, more: Partial<Facts> = {}): Decided =>
  decide(before, given, { ...facts, ...more });
function afterOf(decided: Decided): ConversationRow {
  if (!decided.ok || !decided.value) throw new Error(`nothing was done: ${codeOf(decided)}`);
  return decided.value.conversation;
}
const offered = (receiver: Receiver, more: object = {}): ConversationRow =>
  afterOf(run(owned, command('conversation.transfer', anna, { id: idOf('offer'), ...more }), { receiver }));
const close = (by: Command['by'], handoverId: string = idOf('offer')) =>
  command('handover.close', by, { id: idOf('close'), handoverId });

describe('[HND-1] an offer of a running conversation', () => {
  test('leaves it with its owner, who may go on answering', () => {
    const after = offered(toPiotr);
    expect(after).toMatchObject({ state: 'open', operator_id: anna.id, offered_to: piotr.id });
    expect(after.handover_until).toBe(65_000);
    expect(codeOf(run(after, command('message.send', anna)))).toBe('ok');
    expect(codeOf(run(after, command('message.send', olga)))).toBe('conversation_taken');
  });
  test('makes whoever accepts the owner, and tells the visitor from whom', () => {
    const decided = run(offered(toPiotr), command('conversation.accept', piotr));
    const [accepted] = entriesOf(decided);
    expect(accepted).toMatchObject({
      kind: 'conversation.accepted',
      body: { operatorName: 'piotr', from: { name: 'anna', stays: false } },
    });
    const after = afterOf(decided);
    expect(after).toMatchObject({ operator_id: piotr.id, offered_to: null, joined_json: null });
    expect(after).toMatchObject({ handover_json: null, handover_until: null, transfer_count: 1 });
    expect(codeOf(run(after, command('message.send', anna)))).toBe('conversation_taken');
  });
  test('made to a team is anybody’s there, and theirs afterwards', () => {
    const after = offered(toSupport);
    expect(codeOf(run(after, command('conversation.accept', piotr)))).toBe('conversation_taken');
    expect(afterOf(run(after, command('message.send', pavel)))).toMatchObject({
      operator_id: pavel.id,
      team_id: support,
      offered_team: null,
    });
  });
  test('[HND-5] that is warm keeps who gave it in the conversation until they leave', () => {
    const both = afterOf(run(offered(toPiotr, { isWarm: true }), command('conversation.accept', piotr)));
    expect(both.operator_id).toBe(piotr.id);
    expect(codeOf(run(both, command('message.send', anna)))).toBe('ok');
    const left = run(both, command('conversation.leave', anna));
    expect(kindsOf(left)).toEqual(['operator.left']);
    expect(codeOf(run(afterOf(left), command('message.send', anna)))).toBe('conversation_taken');
  });
  test('goes with its conversation: at the end, and when its owner vanishes', () => {
    const over = run(offered(toPiotr), command('conversation.end', vera));
    expect(kindsOf(over)).toEqual(['handover.closed', 'conversation.ended']);
    const gone = run(offered(toPiotr), command('conversation.requeue', system, { from: anna.id }));
    expect(kindsOf(gone)).toEqual(['handover.closed', 'conversation.requeued']);
    expect(afterOf(gone)).toMatchObject({ state: 'queued', operator_id: null, offered_to: null });
  });
  test('gives place to a newer one', () => {
    const again = run(offered(toPiotr), command('conversation.transfer', anna), { receiver: toSupport });
    expect(kindsOf(again)).toEqual(['handover.closed', 'handover.offered', 'conversation.passed']);
    expect(afterOf(again)).toMatchObject({ offered_to: null, offered_team: support });
  });
});

describe('[HND-3] an offer ends', () => {
  test.each([
    ['declined', piotr],
    ['withdrawn', anna],
    ['withdrawn', olga],
  ] as const)('%s, and it stays with its owner', (because, by) => {
    const decided = run(offered(toPiotr), close(by));
    expect(entriesOf(decided)).toMatchObject([{ kind: 'handover.closed', body: { because } }]);
    expect(afterOf(decided)).toMatchObject({ operator_id: anna.id, offered_to: null, handover_json: null });
  });
  test('late by itself and not before', () => {
    const after = offered(toPiotr);
    expect(run(after, close(system))).toEqual({ ok: true, value: null });
    const late = run(after, close(system), { now: 65_000 });
    expect(entriesOf(late)).toMatchObject([{ body: { because: 'timeout' } }]);
    expect(afterOf(late)).toMatchObject({ operator_id: anna.id, handover_json: null });
  });
  test('only once, by those whom it concerns', () => {
    const after = offered(toPiotr);
    expect(codeOf(run(after, close(piotr, idOf('another'))))).toBe('handover_closed');
    expect(codeOf(run(offered(toSupport), close(pavel)))).toBe('handover_closed');
    expect(codeOf(run(owned, close(anna)))).toBe('handover_closed');
  });
});

describe('[SUP-1] a supervisor', () => {
  test('joins a colleague’s conversation, writes there, and leaves; it stays the colleague’s', () => {
    const joined = run(owned, command('conversation.join', olga));
    expect(kindsOf(joined)).toEqual(['operator.joined']);
    const said = run(afterOf(joined), command('message.send', olga));
    expect(kindsOf(said)).toEqual(['message.added']);
    expect(afterOf(said)).toMatchObject({ operator_id: anna.id, waiting_since: null });
    expect(kindsOf(run(afterOf(said), command('conversation.leave', olga)))).toEqual(['operator.left']);
  });
  test('[SUP-2] takes it over with a reason, and the visitor is told who answers now', () => {
    const decided = run(owned, command('conversation.takeover', olga));
    expect(entriesOf(decided)).toMatchObject([
      { kind: 'conversation.taken', body: { from: { operatorId: anna.id }, reason: 'a reason' } },
      { kind: 'conversation.accepted', body: { operatorName: 'olga', from: { name: 'anna', stays: false } } },
    ]);
    expect(afterOf(decided)).toMatchObject({ state: 'open', operator_id: olga.id });
  });
  test.each([
    ['conversation.join', piotr, owned, 'forbidden'],
    ['conversation.takeover', piotr, owned, 'forbidden'],
    ['conversation.join', olga, queued, 'conversation_taken'],
    ['conversation.join', olga, { ...owned, operator_id: olga.id }, 'conversation_taken'],
    ['conversation.takeover', olga, queued, 'conversation_taken'],
    ['conversation.takeover', olga, ended, 'conversation_ended'],
  ] as const)('%s is not for everybody and everything', (kind, by, before, code) => {
    expect(codeOf(run(before, command(kind, by)))).toBe(code);
  });
  test('who vanishes has left, and nothing else changes', () => {
    const joined = afterOf(run(owned, command('conversation.join', olga)));
    const gone = run(joined, command('conversation.requeue', system, { from: olga.id }));
    expect(kindsOf(gone)).toEqual(['operator.left']);
    expect(afterOf(gone)).toMatchObject({ state: 'open', operator_id: anna.id, joined_json: null });
  });
});
