import type { CommandId, OperatorId } from '@parley/protocol';
import type { ConversationRow } from '../../../db/tables.conversations.ts';
import type {
  Command,
  DeclineOffer,
  HoldConversation,
  OfferConversation,
  UnofferConversation,
  WakeConversation,
} from '../../../event-log/commands.ts';
import type { Entry } from '../../../event-log/entry.ts';
import { fail, ok } from '../../../outcome.ts';
import { readIds } from '../../../rules/read-ids.ts';
import { actorOf } from './entries.rules.ts';
import type { Decided, Decision, Facts } from './rules.types.ts';

const awake = { held_at: null, held_until: null } as const;
const unasked = { offer_until: null, offer_because: null } as const;

interface Doing {
  readonly id: CommandId;
  readonly by: Command['by'];
  readonly at: number;
}

/** What every entry of a conversation has, with the next place in it. */
const nextOf = (conversation: ConversationRow, { id, by, at }: Doing) => ({
  id,
  at,
  actor: actorOf(by, conversation),
  seq: conversation.last_seq + 1,
});

/** The conversation with one more entry, and what it changes. */
const withEntry = (
  conversation: ConversationRow,
  entry: Entry,
  changes: Partial<ConversationRow>,
): Decision => ({
  entries: [entry],
  conversation: { ...conversation, ...changes, last_seq: conversation.last_seq + 1 },
});

/** Only who has it puts it on hold; said again, it is on hold until another time. */
export function hold(conversation: ConversationRow, command: HoldConversation, { now: at }: Facts): Decided {
  const { id, by, until } = command;
  if (conversation.state === 'ended') return fail('conversation_ended');
  if (conversation.operator_id !== by.id) return fail('conversation_taken');
  if (conversation.held_at !== null && conversation.held_until === until)
    return ok({ conversation, entries: [] });
  const entry: Entry = {
    ...nextOf(conversation, { id, by, at }),
    kind: 'conversation.held',
    body: { until },
  };
  return ok(withEntry(conversation, entry, { held_at: at, held_until: until }));
}

/** Its owner goes on, or, for the system, the time has come. */
export function wake(conversation: ConversationRow, command: WakeConversation, { now: at }: Facts): Decided {
  const { id, by } = command;
  if (by.kind === 'system') {
    const { held_until: until } = conversation;
    if (conversation.state !== 'open' || until === null || until > at) return ok(null);
  } else {
    if (conversation.state === 'ended') return fail('conversation_ended');
    if (conversation.operator_id !== by.id) return fail('conversation_taken');
    if (conversation.held_at === null) return ok({ conversation, entries: [] });
  }
  const because = by.kind === 'system' ? 'time' : 'operator';
  return ok(wokenUp(conversation, { id, by, at }, because));
}

function wokenUp(
  conversation: ConversationRow,
  doing: Doing,
  because: 'visitor' | 'time' | 'operator',
): Decision {
  const entry: Entry = { ...nextOf(conversation, doing), kind: 'conversation.woken', body: { because } };
  return withEntry(conversation, entry, awake);
}

/** Nothing happens where somebody has it or is asked by now, and where whoever would be asked has no room any more. */
export function ask(conversation: ConversationRow, command: OfferConversation, facts: Facts): Decided {
  const { id, by, to, until, because } = command;
  const isFree = conversation.state === 'queued' && conversation.offered_to === null;
  if (!isFree || !facts.hasRoom || readIds(conversation.asked_json).includes(to.id)) return ok(null);
  const entry: Entry = {
    ...nextOf(conversation, { id, by, at: facts.now }),
    kind: 'conversation.offered',
    body: { operatorId: to.id, operatorName: to.name, until, because },
  };
  const changes = { offered_to: to.id, offer_until: until, offer_because: because };
  return ok(withEntry(conversation, entry, changes));
}

/** Whoever was asked says no. */
export function decline(conversation: ConversationRow, command: DeclineOffer, { now: at }: Facts): Decided {
  const { id, by } = command;
  if (conversation.state === 'ended') return fail('conversation_ended');
  if (conversation.offer_until === null || conversation.offered_to !== by.id)
    return fail('conversation_taken');
  return ok(backToQueue(conversation, { id, by, at }, { of: by, because: 'declined' }));
}

/** Whoever was asked said nothing, or is there no more. */
export function askNoMore(
  conversation: ConversationRow,
  command: UnofferConversation,
  { now: at }: Facts,
): Decided {
  const { id, by, from, because } = command;
  const { offered_to, offer_until } = conversation;
  if (offer_until === null || offered_to !== from.id) return ok(null);
  if (because === 'timeout' && offer_until > at) return ok(null);
  return ok(backToQueue(conversation, { id, by, at }, { of: from, because }));
}

interface Unoffered {
  readonly of: { readonly id: OperatorId; readonly name: string };
  readonly because: 'declined' | 'timeout' | 'away';
}

function backToQueue(conversation: ConversationRow, doing: Doing, { of, because }: Unoffered): Decision {
  const entry: Entry = {
    ...nextOf(conversation, doing),
    kind: 'conversation.unoffered',
    body: { operatorId: of.id, operatorName: of.name, because },
  };
  const asked_json = JSON.stringify([...readIds(conversation.asked_json), of.id]);
  return withEntry(conversation, entry, { offered_to: null, ...unasked, asked_json });
}

/**
 * What any command does besides: a visitor's message wakes what is on hold, with another owner or none it is on hold no more,
 * an offer of the server's ends with the wait or goes where somebody sends it, and a new wait begins with nobody asked.
 */
export function settle(
  before: ConversationRow,
  decision: Decision,
  { command, facts }: { readonly command: Command; readonly facts: Facts },
): Decision {
  const { conversation: after, entries } = decision;
  const isLeft = after.state !== before.state || after.operator_id !== before.operator_id;
  const isSentOn = after.offered_to !== before.offered_to && after.offer_until === before.offer_until;
  const conversation: ConversationRow = {
    ...after,
    ...(before.held_at !== null && isLeft && awake),
    ...(before.offer_until !== null && (isLeft || isSentOn) && unasked),
    ...((isLeft || after.team_id !== before.team_id) && { asked_json: null }),
  };
  const isVisitors = command.kind === 'message.send' && command.by.kind === 'visitor' && entries.length > 0;
  if (conversation.held_at === null || !isVisitors) return { ...decision, conversation };
  const doing = { id: facts.newId(), by: command.by, at: facts.now };
  const woken = wokenUp(conversation, doing, 'visitor');
  return { ...decision, ...woken, entries: [...entries, ...woken.entries] };
}
