import type { OperatorId, PassedBy } from '@parley/protocol';
import type { ConversationRow } from '../../../db/tables.conversations.ts';
import type { Entry } from '../../../event-log/entry.ts';
import { handoverOf } from '../handover/handover.ts';
import { passedByOf, withPassedBy } from '../passed/passed.ts';
import type { Decision } from './rules.types.ts';

/** Who passed a conversation on follows it from then on; who has it again does not. */
export function follow(before: ConversationRow, decision: Decision): Decision {
  const known = passedByOf(before);
  let passedBy = known;
  for (const entry of decision.entries) passedBy = after(passedBy, entry, { before, decision });
  if (passedBy === known) return decision;
  return { ...decision, conversation: { ...decision.conversation, ...withPassedBy(passedBy) } };
}

interface Given {
  readonly before: ConversationRow;
  readonly decision: Decision;
}

type All = readonly PassedBy[];

const without = (all: All, id: string): All =>
  all.some(({ operatorId }) => operatorId === id) ? all.filter(({ operatorId }) => operatorId !== id) : all;

const joinedBy = (all: All, one: Omit<PassedBy, 'answeredAt'>): All => [
  ...without(all, one.operatorId),
  { ...one, answeredAt: null },
];

function after(all: All, entry: Entry, { before, decision }: Given): All {
  const { actor, at } = entry;
  if (entry.kind === 'conversation.transferred' && actor.kind === 'operator' && actor.id !== null) {
    const operatorId = actor.id as OperatorId;
    return joinedBy(all, { operatorId, name: actor.name ?? '', toName: entry.body.to.name, at });
  }
  if (entry.kind === 'conversation.accepted') {
    const handover = handoverOf(before);
    const isTaken = decision.entries.some(({ kind }) => kind === 'conversation.taken');
    const { operatorId: owner } = entry.body;
    const rest = without(all, owner);
    if (!handover || isTaken || handover.by.operatorId === owner) return rest;
    return joinedBy(rest, { ...handover.by, toName: handover.to.name, at });
  }
  if (entry.kind === 'message.added' && actor.kind === 'operator') {
    const isNews = (one: PassedBy) => one.answeredAt === null && one.operatorId !== actor.id;
    return all.some(isNews) ? all.map((one) => (isNews(one) ? { ...one, answeredAt: at } : one)) : all;
  }
  return all;
}
