import { VisitId, VisitorId } from '@parley/protocol';
import {
  aBoard,
  anArticle,
  aPublicArticle,
  aTeaser,
  someContacts,
  aCallback,
  anAttachment,
  anEmptyShare,
  anAuditEntry,
  anExport,
  aConversation,
  aForm,
  aMe,
  aPageView,
  aPublicSite,
  aRatingForm,
  aReceipt,
  aQuickMessage,
  aSession,
  aSite,
  aTag,
  aTeam,
  aTrigger,
  aVisit,
  aVisitor,
  aWelcome,
  anOperator,
  MINUTE,
  MORNING,
  next,
  aTrial,
  someHours,
  someRouting,
  somePrivacy,
  someRatingSettings,
  uuid,
} from '../builders.ts';
import type { Answers } from './answers.ts';
import { hardAnswers } from './hard-answers.ts';
import { goalAnswers } from './goal-answers.ts';
import { checklistAnswers } from './checklist-answers.ts';

const nothing = () => ({});
const storedThere = <Params>({ params }: { readonly params: Params }) => ({
  ...params,
  seq: next(),
  cursor: next(),
});
const aSecret = {
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  uri: 'otpauth://totp/Parley:anna%40shop.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Parley',
};

/** What every route answers when a test says nothing about it: a small workspace where all is well. */
export const defaultAnswers: Answers = {
  'GET /v1/sites/:siteKey': ({ params }) => aPublicSite({ key: params.siteKey }),
  'GET /v1/sites/:siteKey/welcome': () => aWelcome(),
  ...hardAnswers,
  'GET /v1/sites/:siteKey/questions': () => aForm(),
  'POST /v1/sites/:siteKey/visits': ({ body }) => ({
    visitId: body.visitId ?? VisitId.parse(uuid(next())),
    triggers: [],
    facts: {
      startedAt: MORNING,
      now: MORNING,
      pagesSeen: 1,
      visitsBefore: 0,
      device: 'desktop',
      campaign: '',
      referrerHost: '',
    },
    hasConversation: false,
  }),
  'POST /v1/sites/:siteKey/watch': () => ({ invitation: null, freeOperators: 1 }),
  'POST /v1/sites/:siteKey/leave': nothing,
  'POST /v1/sites/:siteKey/invitations': nothing,
  'POST /v1/sites/:siteKey/visitors': () => ({
    visitorId: VisitorId.parse(uuid(next())),
    token: 'a-token-of-a-visitor',
  }),
  'GET /v1/thread': () => ({ events: [], conversations: [], cursor: 0, hasMore: false }),
  'PATCH /v1/visitor': nothing,

  'POST /v1/sites/:siteKey/identify': () => ({
    visitorId: VisitorId.parse(uuid(next())),
    token: 'a-token-of-a-signed-visitor',
    expiresAt: MORNING + 60 * MINUTE,
  }),
  'POST /v1/sites/:siteKey/told': () => ({ isKept: true }),
  'POST /v1/sites/:siteKey/page-rule': () => {
    const { name: _name, siteId: _siteId, ...rule } = aTrigger();
    return rule;
  },
  'GET /v1/visitors': () => ({ records: [], next: null }),
  'GET /v1/visitors/:visitorId/same': () => ({ records: [] }),
  'POST /v1/visitors/:visitorId/merge': ({ params }) => aVisitor({ id: params.visitorId }),
  'POST /v1/visitors/:visitorId/separate': ({ params }) => aVisitor({ id: params.visitorId }),
  'GET /v1/visitors/:visitorId/told': () => ({ attributes: [], events: [] }),
  'POST /v1/visitor/forget': nothing,
  'GET /v1/visitor/data': () => {
    const { madeAt, visitor, invitations, files, told } = anExport();
    return { madeAt, visitor, conversations: [], visits: [], invitations, files, told };
  },
  'POST /v1/visitor/erase': () => aReceipt(),
  'POST /v1/visitors/:visitorId/export': ({ params }) =>
    anExport({ visitor: aVisitor({ id: params.visitorId }) }),
  'POST /v1/visitors/:visitorId/erase': () => aReceipt(),
  'GET /v1/rating-form': () => aRatingForm(),
  'GET /v1/sites/:siteId/rating': () => someRatingSettings(),
  'PUT /v1/sites/:siteId/rating': ({ body }) => body,
  'GET /v1/sites/:siteId/privacy': () => ({ ...somePrivacy(), hasIdentitySecret: false }),
  'PUT /v1/sites/:siteId/privacy': ({ body }) => ({ ...body, hasIdentitySecret: false }),
  'POST /v1/sites/:siteId/identity-secret': () => ({ secret: 'a-secret-that-is-shown-once' }),
  'GET /v1/visitor/standing': () => ({
    ...aWelcome(),
    now: MORNING,
    place: 2,
    waitingSince: MORNING - MINUTE,
    callTimes: [MORNING + 30 * MINUTE, MORNING + 60 * MINUTE],
  }),
  'POST /v1/visitor/callback': ({ body }) => ({
    conversationId: aConversation().id,
    wish: aCallback({ phone: body.phone, note: body.note, dueAt: body.at }),
    isMailed: false,
  }),
  'GET /v1/visitors/:visitorId/changes': () => ({ changes: [] }),
  'GET /v1/drafts': () => ({ drafts: [] }),
  'PUT /v1/conversations/:conversationId/draft': () => ({ theirs: null }),
  'GET /v1/conversations/:conversationId/said-before': () => ({ texts: [], quickMessageIds: [] }),
  'GET /v1/promises': () => ({
    asOf: MORNING,
    promises: [],
    mine: { kept: anEmptyShare(), withdrawn: 0 },
    team: null,
  }),
  'POST /v1/visitor/callback/cancel': nothing,
  'POST /v1/visitor/transcript': () => ({}),
  'POST /v1/visitor/left-message': ({ body }) => ({
    conversationId: aConversation().id,
    wish: aCallback({ kind: 'message', email: body.email, phone: body.phone, note: '' }),
    isMailed: body.email !== null,
  }),
  'POST /v1/conversations/:conversationId/callback/take': storedThere,
  'POST /v1/conversations/:conversationId/callback/result': storedThere,
  'GET /v1/sites/:siteId/hours': () => someHours(),
  'PUT /v1/sites/:siteId/hours': ({ body }) => body,
  'GET /v1/audit': () => ({ entries: [anAuditEntry()], hasMore: false }),

  'POST /v1/session': () => ({ step: 'done', me: aMe() }),
  'POST /v1/session/second-step': () => aSecret,
  'POST /v1/session/code': () => ({ me: aMe(), recoveryCodes: null }),
  'GET /v1/session': () => ({ me: aMe(), hasMail: true }),
  'PATCH /v1/session': ({ body }) => aMe({ locale: body.locale }),
  'DELETE /v1/session': nothing,
  'GET /v1/preferences': () => ({ hotkeys: {} }),
  'PUT /v1/preferences': ({ body }) => body,
  'GET /v1/sessions': () => ({ sessions: [aSession({ isCurrent: true }), aSession()] }),
  'DELETE /v1/sessions': nothing,
  'DELETE /v1/sessions/:sessionId': nothing,
  'PUT /v1/password': nothing,
  'GET /v1/second-step': () => ({ isOn: false, isRequired: false, recoveryCodesLeft: 0 }),
  'POST /v1/second-step': () => aSecret,
  'PUT /v1/second-step': () => ({ recoveryCodes: ['abcd-efgh-ijkl-mnop'] }),
  'POST /v1/second-step/off': nothing,
  'POST /v1/join': () => ({ step: 'done', me: aMe() }),
  'POST /v1/password-resets': nothing,
  'POST /v1/password-resets/use': nothing,

  'PUT /v1/visitor/attachments/:attachmentId': ({ params }) => anAttachment({ id: params.attachmentId }),
  'GET /v1/visitor/attachments/:attachmentId': () => '',
  'PUT /v1/attachments/:attachmentId': ({ params }) => anAttachment({ id: params.attachmentId }),
  'GET /v1/attachments/:attachmentId': () => '',

  'GET /v1/snapshot': () => ({ cursor: 0, conversations: [] }),
  'GET /v1/changes': ({ query }) => ({
    events: [],
    conversations: [],
    cursor: query.after,
    hasMore: false,
    isTooFar: false,
  }),
  'GET /v1/conversations': () => ({ conversations: [], hasMore: false }),
  'GET /v1/conversations/:conversationId': ({ params }) => ({
    conversation: aConversation({ id: params.conversationId }),
    events: [],
    hasMore: false,
  }),
  'GET /v1/conversations/:conversationId/timeline': () => ({ events: [], hasMore: false }),
  'GET /v1/search': () => ({ found: [], conversations: [], before: null, searchable: 1 }),
  'GET /v1/counts': () => ({ ended: 0, missed: 0, unwrapped: 0 }),
  'GET /v1/mentions': () => ({ mentions: [], unseen: 0 }),
  'POST /v1/mentions/seen': nothing,
  'GET /v1/visits': () => ({ visits: [] }),
  'GET /v1/visits/:visitId': ({ params }) => ({
    visit: aVisit({ id: params.visitId }),
    pages: [aPageView()],
  }),
  'GET /v1/visitors/:visitorId': ({ params }) => ({
    visitor: aVisitor({ id: params.visitorId }),
    visits: [],
  }),
  'PATCH /v1/visitors/:visitorId': ({ params, body }) => {
    const known = aVisitor({ id: params.visitorId });
    return {
      ...known,
      name: body.name ?? known.name,
      email: body.email ?? known.email,
      phone: body.phone ?? known.phone,
    };
  },
  'GET /v1/board': ({ query }) => aBoard({ from: query.from }),

  'GET /v1/operators': () => ({ operators: [anOperator()] }),
  'POST /v1/operators': ({ body }) => ({
    operator: anOperator({ ...body, weights: body.weights ?? [], isInvited: true, presence: 'offline' }),
    joinUrl: 'https://chat.example/console/#/join/a-token-that-is-used-once',
  }),
  'PATCH /v1/operators/:operatorId': ({ params, body }) => {
    const known = anOperator({ id: params.operatorId });
    return {
      ...known,
      name: body.name ?? known.name,
      role: body.role ?? known.role,
      teamIds: body.teamIds ?? known.teamIds,
      capacity: body.capacity ?? known.capacity,
      weights: body.weights ?? known.weights,
      isActive: body.isActive ?? known.isActive,
    };
  },
  'POST /v1/operators/:operatorId/link': () => ({
    url: 'https://chat.example/console/#/join/a-token-that-is-used-once',
    expiresAt: MORNING + 3_600_000,
  }),
  'DELETE /v1/operators/:operatorId/second-step': nothing,
  'PUT /v1/workspace/second-step': nothing,
  'GET /v1/teams': () => ({ teams: [aTeam()] }),
  'POST /v1/teams': ({ body }) => aTeam(body),
  'GET /v1/teams/:teamId/routing': () => someRouting(),
  'PUT /v1/teams/:teamId/routing': ({ body }) => body,
  'POST /v1/routing/try': () => aTrial(),
  'GET /v1/wrap-up': () => ({ tags: [aTag()], sites: [] }),
  'POST /v1/tags': ({ body }) => aTag(body),
  'PUT /v1/tags/:tagId': ({ params, body }) => ({ id: params.tagId, ...body }),
  'PUT /v1/sites/:siteId/wrap-up': ({ body }) => body,
  'GET /v1/coverage': () => ({ asOf: MORNING, gaps: [] }),
  'GET /v1/sites': () => ({
    sites: [
      {
        ...aSite(),
        scriptTag: '<script async src="https://chat.example/widget.js" data-site="demo"></script>',
      },
    ],
  }),
  'POST /v1/sites': ({ body }) => aSite(body),
  'PUT /v1/sites/:siteId': ({ params, body }) => aSite({ ...body, id: params.siteId }),
  'GET /v1/sites/:siteId/form': () => aForm(),
  'PUT /v1/sites/:siteId/form': ({ body }) => body,
  'GET /v1/sites/:siteKey/home': () => ({ articles: [aTeaser(), aTeaser()], contacts: someContacts() }),
  'GET /v1/sites/:siteKey/articles': () => ({ articles: [aTeaser()] }),
  'GET /v1/sites/:siteKey/articles/:slug': ({ params }) => aPublicArticle({ slug: params.slug }),
  'POST /v1/sites/:siteKey/articles/:articleId/reads': nothing,
  'GET /v1/articles': () => ({ articles: [anArticle()], hasMore: false }),
  'GET /v1/articles/:articleId': ({ params }) => anArticle({ id: params.articleId }),
  'POST /v1/articles': ({ body }) => anArticle({ ...body, slug: body.slug ?? 'made-from-the-title' }),
  'PUT /v1/articles/:articleId': ({ params, body }) =>
    anArticle({ ...body, id: params.articleId, slug: body.slug ?? 'made-from-the-title' }),
  'PUT /v1/articles/:articleId/publication': ({ params, body }) =>
    anArticle({ ...body, id: params.articleId }),
  'DELETE /v1/articles/:articleId': nothing,
  'GET /v1/sites/:siteId/contacts': () => someContacts(),
  'PUT /v1/sites/:siteId/contacts': ({ body }) => body,
  'GET /v1/quick-messages': () => ({ quickMessages: [aQuickMessage()] }),
  'POST /v1/quick-messages': ({ body: { attachmentIds: _attachmentIds, ...written } }) =>
    aQuickMessage(written),
  'PUT /v1/quick-messages/:quickMessageId': ({
    params,
    body: { attachmentIds: _attachmentIds, ...written },
  }) => aQuickMessage({ ...written, id: params.quickMessageId }),
  'POST /v1/quick-messages/:quickMessageId/files': ({ body }) => ({
    attachments: body.ids.map((id) => anAttachment({ id })),
  }),
  'GET /v1/push': () => ({
    publicKey: 'BDd3_hVL9fZi9Ybo2UUzA284WG5FZR30_95YeZJsiApwXKpNcF1rRPF3foIiBHXRdJI2Qhumhf6_LFTeZaNndIo',
    settings: null,
  }),
  'PUT /v1/push': nothing,
  'DELETE /v1/push': nothing,
  'GET /v1/quick-messages/figures': () => ({ asOf: MORNING, from: MORNING, figures: [] }),
  'POST /v1/quick-messages/link-checks': nothing,
  'POST /v1/quick-messages/import': () => ({ lines: [] }),
  'DELETE /v1/quick-messages/:quickMessageId': nothing,
  ...checklistAnswers,
  ...goalAnswers,
  'GET /v1/triggers': () => ({ triggers: [aTrigger()] }),
  'POST /v1/triggers': ({ body }) => aTrigger(body),
  'PUT /v1/triggers/:triggerId': ({ params, body }) => aTrigger({ ...body, id: params.triggerId }),
  'DELETE /v1/triggers/:triggerId': nothing,
};
