import { request } from '../shared/api/request.ts';
import { goTo, inboxPlace } from '../shared/router/use-place.ts';
import { openDialog } from '../shared/screen/panels.store.ts';
import { showToast } from '../shared/screen/toasts.store.ts';
import type { Command } from './command.ts';

/** Whether the visitor of this conversation comes before others. */
export const toggleVip: Command = {
  id: 'toggle-vip',
  label: (t) => t('toggleVip'),
  icon: 'star',
  when: ({ conversation }) => conversation !== null && conversation.state !== 'ended',
  run: async ({ conversation, fail }) => {
    if (!conversation) return;
    const answer = await request('PATCH /v1/visitors/:visitorId', {
      params: { visitorId: conversation.visitorId },
      body: { isVip: !conversation.isVip },
    });
    if (!answer.ok) fail(answer.error);
  },
};

/** Takes another record for the same person as the visitor of this conversation. */
export const samePerson: Command = {
  id: 'same-person',
  label: (t) => t('samePerson'),
  icon: 'people',
  hotkey: 'G W',
  when: ({ conversation }) => conversation !== null,
  run: ({ conversation, place }) => {
    const openId = 'conversationId' in place ? place.conversationId : null;
    if (conversation && conversation.id !== openId) goTo(inboxPlace(conversation.id));
    openDialog('same-person');
  },
};

/** What was talked about with this visitor before: the newest conversation that has ended, but for the one on the screen. */
export const openEarlier: Command = {
  id: 'open-earlier',
  label: (t) => t('openEarlier'),
  icon: 'history',
  hotkey: 'G P',
  when: ({ conversation }) => conversation !== null,
  run: async ({ conversation, fail, t }) => {
    if (!conversation) return;
    const { visitorId, startedAt } = conversation;
    const answer = await request('GET /v1/conversations', { query: { visitorId } });
    if (!answer.ok) return fail(answer.error);
    const earlier = answer.value.conversations.find((one) => one.startedAt < startedAt);
    if (earlier) goTo({ screen: 'history', conversationId: earlier.id, part: 'conversation' });
    else showToast(t('nothingEarlier'));
  },
};
