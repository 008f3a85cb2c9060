import type { ConversationId, TimelineKind } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import type { Talk } from './live-talk.ts';

/** Brings an entry of one kind about, by the way by which people do. */
type Cause = (talk: Talk) => Promise<unknown>;

const messageOf = (text: string, conversationId: ConversationId | null) => ({
  id: newCommandId(),
  conversationId,
  text,
  quickMessageId: null,
});

const option = (id: string, label: string) => ({ id, label, text: '', price: '', url: null });
const shipOrPlane = {
  style: 'replies' as const,
  options: [option('ship', 'By ship'), option('plane', 'By plane')],
};

const end: Cause = ({ operator, conversationId }) =>
  operator.ask('conversation.end', { id: newCommandId(), conversationId });

/** Offers it to a colleague who has come for that. */
async function offerTo({ house, operator, conversationId }: Talk) {
  const colleague = await house.colleague();
  const to = { operatorId: colleague.id };
  const note = 'She asks about Norway';
  const [id, noteId] = [newCommandId(), newCommandId()];
  await operator.ask('conversation.transfer', { id, noteId, conversationId, to, note, isWarm: true });
  return { colleague, handoverId: id };
}

/** A colleague has it, and who gave it is still there. */
async function handOver(talk: Talk) {
  const { colleague } = await offerTo(talk);
  await colleague.ask('conversation.accept', { id: newCommandId(), conversationId: talk.conversationId });
  return colleague;
}

const leave: Cause = ({ operator, conversationId }) =>
  operator.ask('conversation.leave', { id: newCommandId(), conversationId });

const hold: Cause = ({ operator, conversationId }) =>
  operator.ask('conversation.hold', { id: newCommandId(), conversationId, until: null });

/** Whether the server offers by itself what waits. */
async function offersByItself({ house: { administrator } }: Talk, isAutomatic: boolean): Promise<void> {
  const { sites } = await administrator.api.call('GET /v1/sites');
  const body = { isAutomatic, offerMs: 60_000, prefersKnown: false };
  for (const { teamId } of sites)
    await administrator.api.call('PUT /v1/teams/:teamId/routing', { params: { teamId }, body });
}

/** The next conversation of the visitor's is offered to a colleague who has come for that; those after it are nobody's again. */
async function offerNext(talk: Talk) {
  const { house, visitor, operator } = talk;
  await end(talk);
  const colleague = await house.colleague();
  const { sites } = await house.administrator.api.call('GET /v1/sites');
  const weigh = (weight: number) =>
    house.administrator.api.call('PATCH /v1/operators/:operatorId', {
      params: { operatorId: colleague.id },
      body: { weights: sites.map(({ teamId }) => ({ teamId, weight })) },
    });
  await weigh(10);
  await offersByItself(talk, true);
  const { conversationId } = await visitor.ask('message.send', messageOf('One more thing', null));
  for (let tries = 0; tries < 200; tries += 1) {
    const { conversation } = await operator.api.call('GET /v1/conversations/:conversationId', {
      params: { conversationId },
    });
    if (conversation.offer) {
      await offersByItself(talk, false);
      await weigh(0);
      return { colleague, conversationId };
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nobody was asked');
}

const askForCall: Cause = ({ visitor }) =>
  visitor.api.call('POST /v1/visitor/callback', {
    body: { id: newCommandId(), phone: '+39 06 555 0143', at: null, note: 'About Norway' },
  });

const takeCall: Cause = async (talk) => {
  await askForCall(talk);
  const { operator, conversationId } = talk;
  await operator.api.call('POST /v1/conversations/:conversationId/callback/take', {
    params: { conversationId },
    body: { id: newCommandId(), dueAt: null },
  });
};

const call =
  (outcome: 'done' | 'tried'): Cause =>
  async (talk) => {
    await takeCall(talk);
    const { operator, conversationId } = talk;
    await operator.api.call('POST /v1/conversations/:conversationId/callback/result', {
      params: { conversationId },
      body: { id: newCommandId(), outcome, dueAt: null, note: 'Wants the blue one', noteId: newCommandId() },
    });
  };

const promise = async ({ operator, conversationId }: Talk) => {
  const id = newCommandId();
  const dueAt = Date.now() + 3_600_000;
  await operator.ask('promise.make', { id, conversationId, text: 'I will call you back', dueAt });
  return id;
};

/** One for every kind of entry: a kind without a way to it does not compile. */
export const everyKind: Readonly<Record<TimelineKind, Cause>> = {
  async 'conversation.started'(talk) {
    await end(talk);
    await talk.visitor.ask('message.send', messageOf('One more thing', null));
  },
  'conversation.accepted': handOver,
  async 'conversation.transferred'(talk) {
    await end(talk);
    const { house, visitor, operator } = talk;
    const { conversationId } = await visitor.ask('message.send', messageOf('One more thing', null));
    const { teams } = await house.administrator.api.call('GET /v1/teams');
    const { conversation } = await operator.api.call('GET /v1/conversations/:conversationId', {
      params: { conversationId },
    });
    const teamId = teams.find(({ id }) => id !== conversation.teamId)?.id ?? conversation.teamId;
    const ids = { id: newCommandId(), noteId: newCommandId() };
    await operator.ask('conversation.transfer', { ...ids, conversationId, to: { teamId }, note: 'For you' });
  },
  'conversation.passed': offerTo,
  'handover.offered': offerTo,
  async 'handover.closed'(talk) {
    const { colleague, handoverId } = await offerTo(talk);
    const { conversationId } = talk;
    const reason = 'I am about to leave';
    await colleague.ask('handover.close', { id: newCommandId(), conversationId, handoverId, reason });
  },
  async 'operator.left'(talk) {
    await handOver(talk);
    await leave(talk);
  },
  async 'operator.joined'(talk) {
    await handOver(talk);
    await leave(talk);
    const { operator, conversationId } = talk;
    await operator.ask('conversation.join', { id: newCommandId(), conversationId });
  },
  async 'conversation.taken'(talk) {
    await handOver(talk);
    const { operator, conversationId } = talk;
    const reason = 'She asked for me';
    await operator.ask('conversation.takeover', { id: newCommandId(), conversationId, reason });
  },
  async 'conversation.requeued'(talk) {
    const colleague = await handOver(talk);
    await colleague.api.call('DELETE /v1/session');
  },
  'conversation.ended': end,
  'conversation.held': hold,
  async 'conversation.woken'(talk) {
    await hold(talk);
    await talk.visitor.ask('message.send', messageOf('Are you there?', talk.conversationId));
  },
  'conversation.offered': offerNext,
  async 'conversation.unoffered'(talk) {
    const { colleague, conversationId } = await offerNext(talk);
    await colleague.ask('offer.decline', { id: newCommandId(), conversationId });
  },
  async 'message.added'({ visitor, operator, conversationId }) {
    await visitor.ask('message.send', messageOf('And to Sweden?', null));
    await operator.ask('message.send', messageOf('There too.', conversationId));
    const offer = { ...messageOf('By ship or by plane?', conversationId), choice: shipOrPlane };
    await operator.ask('message.send', offer);
    const chosen = { messageId: offer.id, optionId: 'plane' };
    await visitor.ask('message.send', { ...messageOf('By plane', conversationId), chosen });
  },
  async 'message.edited'({ visitor, operator, conversationId, question, answer }) {
    const of = { conversationId, messageId: question };
    await visitor.ask('message.edit', { ...of, id: newCommandId(), text: 'Do you ship to Finland?' });
    await visitor.ask('message.edit', { ...of, id: newCommandId(), text: 'Do you ship to Iceland?' });
    const mine = { conversationId, messageId: answer };
    await operator.ask('message.edit', { ...mine, id: newCommandId(), text: 'Yes, it takes a week.' });
  },
  async 'message.removed'({ visitor, operator, conversationId, question, answer }) {
    const of = { conversationId, messageId: question };
    await visitor.ask('message.edit', { ...of, id: newCommandId(), text: 'Forget that' });
    await visitor.ask('message.remove', { ...of, id: newCommandId() });
    await operator.ask('message.remove', { conversationId, messageId: answer, id: newCommandId() });
  },
  async 'message.linked'({ house, visitor, conversationId }) {
    const { administrator, url } = house;
    const { sites } = await administrator.api.call('GET /v1/sites');
    for (const { id: siteId, name, teamId, origins, settings } of sites)
      await administrator.api.call('PUT /v1/sites/:siteId', {
        params: { siteId },
        body: { name, teamId, origins, settings: { ...settings, linkCards: 'all' } },
      });
    await visitor.ask('message.send', messageOf(`Is it this one? ${url}/`, conversationId));
    for (let tries = 0; tries < 200; tries += 1) {
      const { events } = await visitor.api.call('GET /v1/thread', { query: {} });
      if (events.some(({ kind }) => kind === 'message.linked')) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the link was not read');
  },
  'note.added': ({ operator, conversationId }) =>
    operator.ask('note.add', { id: newCommandId(), conversationId, text: 'Asks for the second time' }),
  'page.viewed': ({ visitor }) =>
    visitor.api.call('POST /v1/sites/:siteKey/visits', {
      params: { siteKey: 'demo-shop' as never },
      body: {
        visitId: null,
        page: { url: 'https://shop.example/cart', title: 'Cart' },
        referrer: '',
        language: 'en',
        timeZone: 'Europe/Rome',
      },
    }),
  'visitor.renamed': ({ visitor }) => visitor.api.call('PATCH /v1/visitor', { body: { name: 'Giulia' } }),
  'visitor.blocked': ({ operator, conversationId }) =>
    operator.ask('visitor.block', {
      id: newCommandId(),
      conversationId,
      span: 'hour',
      reason: 'insults',
      words: 'For the third time',
    }),
  async 'rating.added'(talk) {
    await end(talk);
    const { visitor, conversationId } = talk;
    await visitor.ask('rating.give', { id: newCommandId(), conversationId, score: 'good', reason: 'fast' });
  },
  async 'rating.skipped'(talk) {
    await end(talk);
    const { visitor, conversationId } = talk;
    await visitor.ask('rating.skip', { id: newCommandId(), conversationId });
  },
  'callback.requested': askForCall,
  'callback.taken': takeCall,
  'callback.tried': call('tried'),
  'callback.closed': call('done'),
  'message.left': ({ visitor }) =>
    visitor.api.call('POST /v1/visitor/left-message', {
      body: {
        id: newCommandId(),
        message: null,
        email: 'giulia@shop.example',
        phone: null,
        pageUrl: 'https://shop.example/cart',
        timeZone: 'Europe/Rome',
      },
    }),
  'conversation.wrapped': ({ operator, conversationId }) =>
    operator.ask('conversation.wrap', { id: newCommandId(), conversationId, outcome: 'solved' }),
  'mood.marked': ({ operator, conversationId }) =>
    operator.ask('mood.mark', { id: newCommandId(), conversationId, mood: 'angry' }),
  'discount.offered': ({ operator, conversationId }) =>
    operator.ask('discount.offer', {
      id: newCommandId(),
      conversationId,
      percent: 10,
      reason: 'For the late parcel',
      validUntil: Date.now() + 86_400_000,
    }),
  'promise.made': promise,
  async 'promise.closed'(talk) {
    const { operator, conversationId } = talk;
    const promiseId = await promise(talk);
    const id = newCommandId();
    await operator.ask('promise.close', { id, conversationId, promiseId, outcome: 'kept' });
  },
  async 'transcript.marked'({ visitor, operator, conversationId }) {
    await visitor.ask('transcript.mark', { conversationId, deliveredSeq: 4, seenSeq: 3 });
    await operator.ask('transcript.mark', { conversationId, deliveredSeq: 4, seenSeq: 4 });
  },
};

export const timelineKinds = Object.keys(everyKind) as TimelineKind[];
