import { expect, it } from 'vitest';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { addColleague, newId, operatorComes, valueOf, visitorComes } from '../stories/people.ts';
import { ask, startTestApp } from './test-app.ts';

describeOnEveryDatabase('the same words twice', (open) => {
  it('[TWC-1] are known from earlier conversations that the operator may see, without those of the visitor and of the present one', async () => {
    const app = await startTestApp({ db: await open() });
    const shop = await app.addWorkspace('shop');
    const anna = await operatorComes(
      app.origin,
      await addColleague(app, shop, { name: 'anna', teamIds: [...shop.teamIds] }),
    );
    const visitor = await visitorComes(app.origin, shop.siteKey);
    const talk = async (answer: string) => {
      const { conversationId } = valueOf(await visitor.say('A question about a parcel'));
      valueOf(await anna.ask('conversation.accept', { id: newId(), conversationId }));
      const sent = { id: newId(), conversationId, text: answer, quickMessageId: null };
      valueOf(await anna.ask('message.send', sent as never));
      valueOf(await anna.ask('note.add', { id: newId(), conversationId, text: 'A note' }));
      return conversationId;
    };
    const first = await talk('Your parcel is on its way to you');
    valueOf(await anna.ask('conversation.end', { id: newId(), conversationId: first }));
    const second = await talk('It has arrived at your door');
    const saidBefore = (cookie: string, conversationId: typeof first) =>
      ask(app.origin, 'GET /v1/conversations/:conversationId/said-before', {
        params: { conversationId },
        headers: { cookie },
      });
    expect((await saidBefore(anna.cookie, second)).value).toEqual({
      texts: ['Your parcel is on its way to you'],
      quickMessageIds: [],
    });
    expect((await saidBefore(anna.cookie, first)).value).toEqual({ texts: [], quickMessageIds: [] });
    const stranger = await addColleague(app, shop, { name: 'stranger', teamIds: [] });
    expect((await saidBefore(stranger, second)).code).toBe('conversation_unknown');
  });
});
