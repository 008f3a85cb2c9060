import type { RouteName } from '@parley/protocol';
import { checklistRequests } from './checklist-requests.ts';
import { pushRequests } from './push-requests.ts';
import { newId } from '../stories/people.ts';
import { personRequests } from './person-requests.ts';
import type { Request } from './request.ts';
import { internal, said, trigger } from './stage.ts';
import type { Subject } from './stage.ts';

const password = 'a password for everyone';
const token = 'x'.repeat(43);
const settings = {
  accent: '#00ff00',
  side: 'left',
  greeting: { en: 'Hi' },
  livePresence: true,
  typingPreview: true,
};
const page = { url: 'https://shop.example/next', title: 'Next' };
const article = {
  siteId: null,
  language: 'en',
  topic: '',
  title: 'An article',
  body: 'A text',
  slug: null,
  place: 1,
  isPublished: false,
};
const demands = { topic: false, tags: false, outcome: false };
const contacts = { phone: null, email: null, links: [], hours: null };
const quickMessage = (shortcode: string) => ({ shortcode, text: 'A text', teamId: null, hotkey: null });

/** One valid request to every route, about the subject. A route without one does not compile. */
export const httpRequests = (subject: Subject) => {
  const { shop, salesId, visitId, visitorId, conversationId, operatorId, triggerId, quickMessageId } =
    subject;
  const { sessionId, attachmentId, tagId, articleId, publicArticle } = subject;
  const params = { siteKey: shop.siteKey };
  const site = { name: 'A site', teamId: salesId, origins: [], settings };
  const ofSite = { siteId: shop.siteId };
  const ofTalk = { reach: 'team', params: { conversationId } } as const;
  const colleague = () => ({
    name: 'A colleague',
    email: `${newId()}@mail.example`,
    role: 'operator',
    teamIds: [salesId],
    capacity: 3,
  });
  const visit = { visitId, page, referrer: '', language: 'en', timeZone: 'Europe/Rome' };
  const invitation = { visitId, id: newId(), triggerId, outcome: 'shown' };
  const form = { fields: [], topics: [], privacyUrl: null };
  const privacy = { retentionDays: 365, requiresIdentity: false, shortensAddresses: false };
  const rating = { isAsked: true, scale: 5, reasons: null, asksByMail: false };
  return {
    'GET /v1/rating-form': { reach: 'visitor', query: { conversationId, language: 'en' } },
    'GET /v1/sites/:siteId/rating': { reach: 'workspace', params: ofSite },
    'PUT /v1/sites/:siteId/rating': { reach: 'workspace', params: ofSite, body: rating },
    'GET /v1/visitor/standing': { reach: 'self' },
    'GET /v1/visitor/block': { reach: 'self' },
    'GET /v1/blocks': { reach: 'self' },
    'GET /v1/board/briefness': { reach: 'self', query: { from: 0 } },
    'GET /v1/playbooks': { reach: 'self' },
    'PUT /v1/playbooks/:kind': { reach: 'self', params: { kind: 'rude' }, body: { tactics: '', folder: '' } },
    'DELETE /v1/blocks/:blockId': { reach: 'workspace', params: { blockId: subject.blockId } },
    'GET /v1/workspace/limits': { reach: 'self' },
    'PUT /v1/workspace/limits': {
      reach: 'self',
      body: { longestBlock: 'hour', highestDiscount: 10, endsUnanswered: true },
    },
    'POST /v1/visitor/callback': {
      reach: 'self',
      body: { id: newId(), phone: '+39 06 555 0143', at: null, note: '' },
    },
    'POST /v1/visitor/left-message': {
      reach: 'self',
      body: {
        id: newId(),
        message: null,
        email: 'giulia@mail.example',
        phone: null,
        pageUrl: page.url,
        timeZone: 'Europe/Rome',
      },
    },
    'POST /v1/conversations/:conversationId/callback/take': {
      ...ofTalk,
      body: { id: newId(), dueAt: null },
    },
    'POST /v1/conversations/:conversationId/callback/result': {
      ...ofTalk,
      body: { id: newId(), outcome: 'done', dueAt: null, note: null, noteId: newId() },
    },
    'POST /v1/visitor/callback/cancel': { reach: 'self', body: { id: newId() } },
    'GET /v1/sites/:siteId/hours': { reach: 'workspace', params: ofSite },
    'PUT /v1/sites/:siteId/hours': {
      reach: 'workspace',
      params: ofSite,
      body: { hours: null, answerTargetMs: 60_000, mailTargetMs: 300_000, replyWithinMs: null },
    },
    'GET /v1/sites/:siteKey': { reach: 'page', params },
    'GET /v1/sites/:siteKey/welcome': { reach: 'page', params },
    'GET /v1/sites/:siteKey/questions': { reach: 'page', params },
    'POST /v1/sites/:siteKey/visits': { reach: 'page', params, body: visit },
    'POST /v1/sites/:siteKey/watch': { reach: 'page', params, body: { visitId, freeOperators: null } },
    'POST /v1/sites/:siteKey/leave': { reach: 'page', params, body: { visitId } },
    'POST /v1/sites/:siteKey/invitations': { reach: 'page', params, body: invitation },
    'POST /v1/sites/:siteKey/told': {
      reach: 'page',
      params,
      body: { visitId, attributes: { plan: 'gold' }, events: [] },
    },
    'POST /v1/sites/:siteKey/page-rule': { reach: 'page', params, body: { name: internal } },
    'POST /v1/sites/:siteKey/visitors': { reach: 'page', params, body: { visitId: null, language: 'en' } },
    'POST /v1/sites/:siteKey/identify': {
      reach: 'page',
      params,
      body: { statement: token, visitId: null, language: 'en' },
    },
    'GET /v1/thread': { reach: 'self', query: { after: 0 } },
    'GET /v1/mentions': { reach: 'self' },
    'POST /v1/mentions/seen': { reach: 'self', body: { conversationId } },
    'POST /v1/visitor/transcript': {
      reach: 'visitor',
      body: { conversationId, email: 'me@mail.example', language: 'en' },
    },
    'PATCH /v1/visitor': { reach: 'self', body: { phone: '1' } },
    'GET /v1/visitor/data': { reach: 'self' },
    'PUT /v1/visitor/attachments/:attachmentId': {
      reach: 'visitor',
      params: { attachmentId },
      file: said,
    },
    'GET /v1/visitor/attachments/:attachmentId': { reach: 'visitor', params: { attachmentId } },
    'POST /v1/session': { reach: 'page', body: { email: shop.email, password } },
    'POST /v1/session/second-step': { reach: 'page', body: { ticket: token } },
    'POST /v1/session/code': { reach: 'page', body: { ticket: token, code: '123456' } },
    'POST /v1/join': { reach: 'page', body: { token, password } },
    'POST /v1/password-resets': { reach: 'page', body: { email: shop.email } },
    'POST /v1/password-resets/use': { reach: 'page', body: { token, password } },
    'GET /v1/session': { reach: 'self' },
    'PATCH /v1/session': { reach: 'self', body: { locale: 'it' } },
    'GET /v1/preferences': { reach: 'self' },
    'PUT /v1/preferences': { reach: 'self', body: { hotkeys: { accept: 'Ctrl+Shift+A' } } },
    'GET /v1/sessions': { reach: 'self' },
    'PUT /v1/password': {
      reach: 'self',
      body: { password: `wrong ${password}`, newPassword: `new ${password}` },
    },
    'GET /v1/second-step': { reach: 'self' },
    'POST /v1/second-step': { reach: 'self', body: { password: `wrong ${password}` } },
    'PUT /v1/second-step': { reach: 'self', body: { code: '123456' } },
    'POST /v1/second-step/off': { reach: 'self', body: { password: `wrong ${password}` } },
    'GET /v1/snapshot': { reach: 'self' },
    'GET /v1/changes': { reach: 'self', query: { after: 0 } },
    'GET /v1/conversations': { reach: 'self', query: { visitorId } },
    'GET /v1/conversations/:conversationId': ofTalk,
    'GET /v1/conversations/:conversationId/timeline': { ...ofTalk, query: { before: 9 } },
    'GET /v1/conversations/:conversationId/said-before': { reach: 'team', params: { conversationId } },
    ...checklistRequests(subject),
    'GET /v1/search': { reach: 'self', query: { query: said } },
    'GET /v1/counts': { reach: 'self', query: { from: 0 } },
    'GET /v1/visits': { reach: 'self' },
    'GET /v1/promises': { reach: 'self' },
    'GET /v1/passed': { reach: 'self' },
    'GET /v1/board/goals': { reach: 'self' },
    'GET /v1/drafts': { reach: 'self' },
    'PUT /v1/conversations/:conversationId/draft': {
      ...ofTalk,
      body: {
        base: null,
        version: newId(),
        draft: { mode: 'message', message: said, note: '', quickMessageId: null, slots: [] },
      },
    },
    'GET /v1/visits/:visitId': { reach: 'workspace', params: { visitId } },
    'GET /v1/visitors/:visitorId': { reach: 'workspace', params: { visitorId } },
    'GET /v1/visitors/:visitorId/changes': { reach: 'workspace', params: { visitorId } },
    'PATCH /v1/visitors/:visitorId': { reach: 'workspace', params: { visitorId }, body: { phone: '2' } },
    'GET /v1/visitors/:visitorId/told': { reach: 'workspace', params: { visitorId } },
    'GET /v1/board': { reach: 'self', query: { from: 0 } },
    'GET /v1/attachments/:attachmentId': { reach: 'team', params: { attachmentId } },
    'PUT /v1/attachments/:attachmentId': { reach: 'self', params: { attachmentId: newId() }, file: 'a text' },
    'GET /v1/operators': { reach: 'self' },
    'POST /v1/operators': { reach: 'workspace', body: colleague() },
    'PUT /v1/workspace/second-step': { reach: 'self', body: { isRequired: false } },
    'GET /v1/teams': { reach: 'self' },
    'POST /v1/teams': { reach: 'self', body: { name: 'More' } },
    'GET /v1/teams/:teamId/routing': { reach: 'workspace', params: { teamId: salesId } },
    'PUT /v1/teams/:teamId/goal': {
      reach: 'workspace',
      params: { teamId: salesId },
      body: { goal: 'sell' },
    },
    'PUT /v1/teams/:teamId/routing': {
      reach: 'workspace',
      params: { teamId: salesId },
      body: { isAutomatic: false, offerMs: 30_000, prefersKnown: true },
    },
    'POST /v1/routing/try': {
      reach: 'workspace',
      body: { siteId: ofSite.siteId, pageUrl: '', topicId: null, teamId: null, at: 0, knownTo: null },
    },
    'GET /v1/wrap-up': { reach: 'self' },
    'POST /v1/tags': { reach: 'self', body: { name: 'Gift' } },
    'PUT /v1/tags/:tagId': { reach: 'workspace', params: { tagId }, body: { name: 'Late', isPutAway: true } },
    'PUT /v1/sites/:siteId/wrap-up': { reach: 'workspace', params: ofSite, body: demands },
    'GET /v1/coverage': { reach: 'self' },
    'GET /v1/sites': { reach: 'self' },
    'POST /v1/sites': { reach: 'workspace', body: site },
    'PUT /v1/sites/:siteId': { reach: 'workspace', params: ofSite, body: site },
    'GET /v1/sites/:siteId/privacy': { reach: 'workspace', params: ofSite },
    'PUT /v1/sites/:siteId/privacy': { reach: 'workspace', params: ofSite, body: privacy },
    'POST /v1/sites/:siteId/identity-secret': { reach: 'workspace', params: ofSite },
    'GET /v1/sites/:siteId/form': { reach: 'workspace', params: ofSite },
    'PUT /v1/sites/:siteId/form': { reach: 'workspace', params: ofSite, body: form },
    'GET /v1/sites/:siteKey/home': { reach: 'page', params, query: { language: 'en' } },
    'GET /v1/sites/:siteKey/articles': { reach: 'page', params, query: { language: 'en', query: internal } },
    'GET /v1/sites/:siteKey/articles/:slug': {
      reach: 'page',
      params: { ...params, slug: publicArticle.slug },
    },
    'POST /v1/sites/:siteKey/articles/:articleId/reads': {
      reach: 'page',
      params: { ...params, articleId: publicArticle.id },
      body: { id: newId(), isHelpful: true },
    },
    'GET /v1/articles': { reach: 'self' },
    'GET /v1/articles/:articleId': { reach: 'workspace', params: { articleId } },
    'POST /v1/articles': { reach: 'self', body: article },
    'PUT /v1/articles/:articleId': { reach: 'workspace', params: { articleId }, body: article },
    'PUT /v1/articles/:articleId/publication': {
      reach: 'workspace',
      params: { articleId },
      body: { isPublished: false },
    },
    'GET /v1/sites/:siteId/contacts': { reach: 'workspace', params: ofSite },
    'PUT /v1/sites/:siteId/contacts': { reach: 'workspace', params: ofSite, body: contacts },
    'GET /v1/quick-messages': { reach: 'self' },
    'POST /v1/quick-messages': { reach: 'self', role: 'supervisor', body: quickMessage('more') },
    'PUT /v1/quick-messages/:quickMessageId': {
      reach: 'workspace',
      role: 'supervisor',
      params: { quickMessageId },
      body: quickMessage('changed'),
    },
    ...pushRequests,
    'GET /v1/quick-messages/figures': { reach: 'self' },
    'POST /v1/quick-messages/link-checks': { reach: 'self' },
    'POST /v1/quick-messages/import': { reach: 'self', file: 'shortcode' },
    'POST /v1/quick-messages/:quickMessageId/files': {
      reach: 'workspace',
      params: { quickMessageId },
      body: { ids: [newId()] },
    },
    'GET /v1/triggers': { reach: 'self' },
    'POST /v1/triggers': { reach: 'workspace', body: trigger(shop.siteId, 'A rule') },
    'PUT /v1/triggers/:triggerId': {
      reach: 'workspace',
      params: { triggerId },
      body: trigger(shop.siteId, 'A rule'),
    },
    'GET /v1/audit': { reach: 'self' },
    ...personRequests(subject),
    'POST /v1/visitors/:visitorId/export': { reach: 'workspace', params: { visitorId } },
    // What ends something stands last: whoever may do it does so in this order.
    'DELETE /v1/quick-messages/:quickMessageId': {
      reach: 'workspace',
      role: 'supervisor',
      params: { quickMessageId },
    },
    'DELETE /v1/articles/:articleId': { reach: 'workspace', params: { articleId } },
    'DELETE /v1/checklists/:checklistId': {
      reach: 'workspace',
      params: { checklistId: subject.checklistId },
    },
    'DELETE /v1/triggers/:triggerId': { reach: 'workspace', params: { triggerId } },
    'POST /v1/visitors/:visitorId/erase': { reach: 'workspace', params: { visitorId: subject.erasableId } },
    'POST /v1/visitor/erase': { reach: 'self' },
    'POST /v1/visitor/forget': { reach: 'self' },
    'DELETE /v1/sessions/:sessionId': { reach: 'self', params: { sessionId } },
    'DELETE /v1/sessions': { reach: 'self' },
    'DELETE /v1/session': { reach: 'self' },
    'PATCH /v1/operators/:operatorId': { reach: 'workspace', params: { operatorId }, body: { capacity: 4 } },
    'POST /v1/operators/:operatorId/link': { reach: 'workspace', params: { operatorId } },
    'DELETE /v1/operators/:operatorId/second-step': { reach: 'workspace', params: { operatorId } },
  } satisfies Record<RouteName, Request>;
};
