import { expect, it } from 'vitest';
import { TopicId } from '@parley/protocol';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { newId, visitorComes } from '../stories/people.ts';
import { ask, get, startTestApp } from './test-app.ts';

describeOnEveryDatabase('quick messages of a topic', (open) => {
  it('[NXT-1] [NXT-2] keep their topics, also through an imported file; without any they belong to none', async () => {
    const app = await startTestApp({ db: await open() });
    const shop = await app.addWorkspace('shop');
    const headers = { cookie: shop.cookie };
    const topicIds = [TopicId.parse(newId()), TopicId.parse(newId())];
    const draft = { shortcode: 'returns', text: 'Thirty days', teamId: null, hotkey: null };
    const added = await get(app.origin, 'POST /v1/quick-messages', { headers, body: { ...draft, topicIds } });
    expect(added.topicIds).toEqual(topicIds);
    const plain = { ...draft, shortcode: 'hello' };
    expect((await get(app.origin, 'POST /v1/quick-messages', { headers, body: plain })).topicIds).toEqual([]);

    const reply = await fetch(`${app.origin}/v1/quick-messages/import?mode=take`, {
      method: 'POST',
      headers: {
        cookie: shop.cookie,
        origin: app.origin,
        'content-type': 'application/octet-stream',
        'x-file-name': 'a.csv',
      },
      body: 'shortcode,text\nreturns,Sixty days',
    });
    expect(reply.status).toBe(200);
    const { quickMessages } = await get(app.origin, 'GET /v1/quick-messages', { headers });
    expect(quickMessages.find(({ id }) => id === added.id)).toMatchObject({ text: 'Sixty days', topicIds });

    const params = { quickMessageId: added.id };
    const body = { ...draft, topicIds: [] };
    const changed = await get(app.origin, 'PUT /v1/quick-messages/:quickMessageId', {
      headers,
      params,
      body,
    });
    expect(changed.topicIds).toEqual([]);
    const { token } = await visitorComes(app.origin, shop.siteKey);
    const asVisitor = { authorization: `Bearer ${token}` };
    expect((await ask(app.origin, 'GET /v1/quick-messages', { headers: asVisitor })).code).toBe(
      'sign_in_required',
    );
  });
});
