import type { AttachmentId, CommandId, ConversationId, VisitId, VisitorId } from '@parley/protocol';
import { ask, get, startTestApp } from '../features/test-app.ts';
import type { TestApp, TestWorkspace } from '../features/test-app.ts';
import { addColleague, newId, operatorComes, valueOf, visitorComes } from '../stories/people.ts';
import type { OperatorHere, VisitorHere } from '../stories/people.ts';

/** Stands in what is said in the conversation: for its own visitor and for whoever sees the conversations of the team. */
export const said = 'said-in-the-sales-team';
/** Stands in everything else that only the first workspace may read. */
export const internal = 'inside-the-first-workspace';

/** What the requests of the sweep are about: all of it belongs to the Sales team of the first workspace. */
export interface Subject {
  readonly shop: TestWorkspace;
  readonly salesId: string;
  readonly visitorId: VisitorId;
  /** Another one of the same site, to be erased. */
  readonly erasableId: VisitorId;
  /** A third one, to be taken for the visitor and apart again. */
  readonly mergeableId: VisitorId;
  readonly visitId: VisitId;
  /** Answered by the Sales operator, with a note and a file. */
  readonly conversationId: ConversationId;
  readonly visitorMessageId: CommandId;
  readonly operatorMessageId: CommandId;
  readonly attachmentId: AttachmentId;
  readonly operatorId: string;
  readonly quickMessageId: string;
  readonly triggerId: string;
  readonly tagId: string;
  readonly checklistId: string;
  readonly stepId: string;
  /** A draft that only the team may read, and an article for everybody. */
  readonly articleId: string;
  readonly publicArticle: { readonly id: string; readonly slug: string };
  readonly sessionId: string;
  /** Of the visitor who may be erased. */
  readonly blockId: CommandId;
}

export interface Stage {
  readonly app: TestApp;
  readonly subject: Subject;
  readonly visitor: VisitorHere;
  readonly operator: OperatorHere;
  readonly other: TestWorkspace;
}

export const trigger = (siteId: string, name: string) => ({
  siteId,
  name,
  isEnabled: true,
  conditions: [{ fact: 'path', is: 'equal', value: '/' }],
  text: { en: 'Hello' },
  needsFreeOperator: false,
  perVisit: 1,
});

/** A visit with its page and, for whoever stays anonymous, nothing else. */
async function arrive(app: TestApp, siteKey: string): Promise<VisitId> {
  const page = { url: 'https://shop.example/', title: internal };
  const body = { visitId: null, page, referrer: '', language: 'en', timeZone: 'Europe/Rome' };
  return (await get(app.origin, 'POST /v1/sites/:siteKey/visits', { params: { siteKey }, body })).visitId;
}

/** One workspace with a conversation in the hands of one team, and another workspace beside it. */
export async function setStage(): Promise<Stage> {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const other = await app.addWorkspace('other');
  const headers = { cookie: shop.cookie };
  const [salesId = ''] = shop.teamIds;

  const operator = await operatorComes(
    app.origin,
    await addColleague(app, shop, { name: 'Sales', teamIds: [salesId] }),
  );
  const me = await get(app.origin, 'GET /v1/sessions', { headers: { cookie: operator.cookie } });
  const people = await get(app.origin, 'GET /v1/operators', { headers });
  const visitId = await arrive(app, shop.siteKey);
  const first = { params: { siteKey: shop.siteKey }, body: { visitId, language: 'en' } };
  const { token } = await get(app.origin, 'POST /v1/sites/:siteKey/visitors', first);
  const visitor = await visitorComes(app.origin, shop.siteKey, token);
  const become = () =>
    get(app.origin, 'POST /v1/sites/:siteKey/visitors', {
      ...first,
      body: { visitId: null, language: 'en' },
    });
  const [erasable, mergeable] = [await become(), await become()];
  const blockId = newId();
  const rude = valueOf(await (await visitorComes(app.origin, shop.siteKey, erasable.token)).say(said));
  const block = { span: 'hour', reason: 'insults', words: internal } as const;
  valueOf(
    await operator.ask('visitor.block', { id: blockId, conversationId: rude.conversationId, ...block }),
  );
  const asVisitor = { authorization: `Bearer ${visitor.token}` };
  await get(app.origin, 'PATCH /v1/visitor', { headers: asVisitor, body: { name: internal } });

  const attachmentId = newId() as string as AttachmentId;
  await upload(app.origin, { token: visitor.token, attachmentId });
  const visitorMessageId = newId();
  const { conversationId } = valueOf(
    await visitor.ask('message.send', {
      id: visitorMessageId,
      conversationId: null,
      text: said,
      quickMessageId: null,
      attachmentIds: [attachmentId],
    }),
  );
  valueOf(await operator.ask('conversation.accept', { id: newId(), conversationId }));
  const operatorMessageId = newId();
  const answer = { conversationId, text: said };
  valueOf(
    await operator.ask('message.send', {
      ...answer,
      id: operatorMessageId,
      quickMessageId: null,
      attachmentIds: [],
    }),
  );
  valueOf(await operator.ask('note.add', { ...answer, id: newId() }));

  const message = await get(app.origin, 'POST /v1/quick-messages', {
    headers,
    body: { shortcode: 'subject', text: internal, teamId: null, hotkey: null },
  });
  const text = { siteId: null, language: 'en', topic: '', slug: null, place: 1 };
  const addArticle = (more: object) =>
    get(app.origin, 'POST /v1/articles', { headers, body: { ...text, ...more } });
  const draft = await addArticle({ title: internal, body: internal, isPublished: false });
  const published = await addArticle({ title: 'For all', body: 'To read', isPublished: true });
  const rule = await get(app.origin, 'POST /v1/triggers', { headers, body: trigger(shop.siteId, internal) });
  const step = { id: newId(), text: internal, hint: internal, quickMessageId: null };
  const list = await get(app.origin, 'POST /v1/checklists', {
    headers,
    body: { title: internal, topicIds: [], steps: [step] },
  });
  const { conversation } = await get(app.origin, 'GET /v1/conversations/:conversationId', {
    headers,
    params: { conversationId },
  });
  const tag = await get(app.origin, 'POST /v1/tags', { headers, body: { name: internal } });
  const salesOperator = people.operators.find(({ name }) => name === 'Sales');
  if (!salesOperator || !me.sessions[0]) throw new Error('The colleague is not there.');
  const subject = {
    shop,
    salesId,
    visitorId: conversation.visitorId,
    erasableId: erasable.visitorId,
    mergeableId: mergeable.visitorId,
    visitId,
    conversationId,
    visitorMessageId,
    operatorMessageId,
    attachmentId,
    operatorId: salesOperator.id,
    quickMessageId: message.id,
    triggerId: rule.id,
    tagId: tag.id,
    checklistId: list.id,
    stepId: list.steps[0]?.id ?? '',
    articleId: draft.id,
    publicArticle: { id: published.id, slug: published.slug },
    sessionId: me.sessions[0].id,
    blockId,
  };
  return { app, subject, visitor, operator, other };
}

async function upload(origin: string, { token, attachmentId }: { token: string; attachmentId: string }) {
  const reply = await fetch(`${origin}/v1/visitor/attachments/${attachmentId}`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
      'x-file-name': `${said}.txt`,
    },
    body: said,
  });
  if (!reply.ok) throw new Error(`The file was refused: ${await reply.text()}`);
}

/** Somebody who was let in once and is not any more. */
export async function endedCookies(app: TestApp, shop: TestWorkspace): Promise<Record<string, string>> {
  const teamIds = shop.teamIds;
  const signedOut = await addColleague(app, shop, { name: 'Left', role: 'supervisor', teamIds });
  await ask(app.origin, 'DELETE /v1/session', { headers: { cookie: signedOut } });
  const deactivated = await addColleague(app, shop, { name: 'Dismissed', role: 'administrator', teamIds });
  const { operators } = await get(app.origin, 'GET /v1/operators', { headers: { cookie: shop.cookie } });
  const operatorId = operators.find(({ name }) => name === 'Dismissed')?.id ?? '';
  await get(app.origin, 'PATCH /v1/operators/:operatorId', {
    params: { operatorId },
    body: { isActive: false },
    headers: { cookie: shop.cookie },
  });
  return { 'who signed out': signedOut, 'who was dismissed': deactivated };
}
