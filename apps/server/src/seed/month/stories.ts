import type { ConversationId, RatingReason } from '@parley/protocol';
import type { OperatorAuthor, VisitorAuthor } from '../../event-log/commands.ts';
import { dialogues, notes } from './dialogues.ts';
import type { Plan } from './plan.ts';
import {
  append,
  becomeVisitor,
  leastBusy,
  must,
  newCommandId,
  newPerson,
  openPage,
  showInvitation,
  takePerson,
} from './stage.ts';
import type { Stage } from './stage.ts';

/** A story does something, and yields how long (ms) nothing happens in it. */
export type Story = AsyncGenerator<number, void, void>;

/** Somebody looks around and asks nothing. */
export async function* lookAround(stage: Stage, { locale, isReturning }: Plan): Story {
  const { random } = stage;
  const person = (isReturning && takePerson(stage, locale)) || newPerson(stage, locale);
  let visitId = await openPage(stage, person, null);
  if (random.chance(0.08)) await showInvitation(stage, visitId, 'dismissed');
  for (let left = random.between(0, 5); left > 0; left -= 1) {
    yield random.wait(28_000, 0.8);
    visitId = await openPage(stage, person, visitId);
  }
  if (person.visitor) stage.atHome.push(person);
}

interface Talk {
  readonly conversationId: ConversationId;
  readonly visitor: VisitorAuthor;
  readonly openNextPage: () => Promise<unknown>;
}

/** Somebody looks around, asks, and is answered or leaves. */
export async function* converse(stage: Stage, plan: Plan): Story {
  const { app, random } = stage;
  const person = (plan.isReturning && takePerson(stage, plan.locale)) || newPerson(stage, plan.locale);
  let visitId = await openPage(stage, person, null);
  for (let left = random.between(0, 3); left > 0; left -= 1) {
    yield random.wait(22_000, 0.7);
    visitId = await openPage(stage, person, visitId);
  }
  if (plan.wasInvited) await showInvitation(stage, visitId, 'answered');
  yield random.wait(12_000, 0.6);
  const { id, workspaceId } = await becomeVisitor(stage, person, visitId);
  const visitor = { kind: 'visitor', id, workspaceId } as const;
  if (plan.givesName) {
    must(await app.visitors.change({ workspaceId, visitorId: id }, { name: person.name }));
  }
  const [question = '…', ...turns] = random.pick(dialogues[plan.locale]);
  const said = { kind: 'message.send', by: visitor, quickMessageId: null } as const;
  const { conversationId } = await append(stage, {
    ...said,
    id: newCommandId(stage),
    conversationId: null,
    text: question,
  });
  const openNextPage = () => openPage(stage, person, visitId);
  const talk = { conversationId, visitor, openNextPage };
  if (plan.answerAfterMs === null) yield* giveUp(stage, plan, talk);
  else yield* beAnswered(stage, { ...plan, answerAfterMs: plan.answerAfterMs }, { ...talk, turns });
  stage.atHome.push(person);
}

async function* giveUp(stage: Stage, { patienceMs }: Plan, { conversationId, visitor }: Talk): Story {
  yield patienceMs;
  await append(stage, { kind: 'conversation.end', by: visitor, id: newCommandId(stage), conversationId });
}

async function* beAnswered(
  stage: Stage,
  plan: Plan & { readonly answerAfterMs: number },
  talk: Talk & { readonly turns: readonly string[] },
): Story {
  const { random, site, load } = stage;
  const { conversationId, visitor, turns } = talk;
  let operator = leastBusy(stage, site.teamId);
  const acceptAfterMs = Math.round(plan.answerAfterMs * (0.3 + random.next() * 0.3));
  yield acceptAfterMs;
  await accept(stage, operator, conversationId);
  yield plan.answerAfterMs - acceptAfterMs;
  for (const [index, text] of turns.entries()) {
    const by = index % 2 === 0 ? operator : visitor;
    await append(stage, {
      kind: 'message.send',
      by,
      id: newCommandId(stage),
      conversationId,
      text,
      quickMessageId: null,
    });
    if (by.kind === 'operator' && random.chance(0.15)) {
      yield random.wait(9_000, 0.5);
      await talk.openNextPage();
    }
    if (plan.isTransferred && index === 1) {
      yield random.wait(15_000, 0.4);
      operator = yield* passOn(stage, operator, conversationId);
    }
    yield random.wait(by.kind === 'visitor' ? 19_000 : 24_000, 0.6);
  }
  const seen = { deliveredSeq: turns.length + 2, seenSeq: turns.length + 2 };
  await append(stage, { kind: 'transcript.mark', by: visitor, conversationId, ...seen });
  const by = plan.endedBy === 'operator' ? operator : visitor;
  await append(stage, { kind: 'conversation.end', by, id: newCommandId(stage), conversationId });
  load.set(operator.id, (load.get(operator.id) ?? 1) - 1);
  if (plan.rating === null) return;
  yield random.wait(7_000, 0.7);
  const rating = {
    score: plan.rating,
    reason: random.chance(0.5) ? random.pick(REASONS[plan.rating]) : null,
  };
  await append(stage, {
    kind: 'rating.give',
    by: visitor,
    id: newCommandId(stage),
    conversationId,
    ...rating,
  });
}

const REASONS = {
  good: ['fast', 'helpful', 'kind'],
  neutral: ['helpful', 'slow', 'unclear'],
  bad: ['slow', 'unsolved', 'unfriendly', 'unclear'],
} as const satisfies Record<string, readonly RatingReason[]>;

async function accept(stage: Stage, operator: OperatorAuthor, conversationId: ConversationId): Promise<void> {
  await append(stage, { kind: 'conversation.accept', by: operator, id: newCommandId(stage), conversationId });
  stage.load.set(operator.id, (stage.load.get(operator.id) ?? 0) + 1);
}

/** To a colleague or to Support, with a note; returns who has it then. */
async function* passOn(
  stage: Stage,
  from: OperatorAuthor,
  conversationId: ConversationId,
): AsyncGenerator<number, OperatorAuthor, void> {
  const { app, random, site, supportId, load } = stage;
  const isForTeam = random.chance(0.6);
  const receiver = leastBusy(stage, isForTeam ? supportId : site.teamId, from.id);
  const to = isForTeam ? { teamId: supportId } : { operatorId: receiver.id };
  // A colleague takes it only if they are there: this is their sign of life.
  await app.presence.beat();
  const ids = { id: newCommandId(stage), noteId: newCommandId(stage) };
  await append(stage, {
    kind: 'conversation.transfer',
    by: from,
    conversationId,
    to,
    note: random.pick(notes),
    isWarm: false,
    brief: { asked: '', promised: '', tried: '' },
    withinMs: 300_000,
    ...ids,
  });
  load.set(from.id, (load.get(from.id) ?? 1) - 1);
  yield random.wait(14_000, 0.5);
  await accept(stage, receiver, conversationId);
  return receiver;
}
