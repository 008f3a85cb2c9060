import { request } from '../shared/api/request.ts';
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
