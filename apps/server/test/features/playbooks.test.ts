import { expect, it, vi } from 'vitest';
import { addColleague, operatorComes } from '../stories/people.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { ask, get, startTestApp } from './test-app.ts';

describeOnEveryDatabase('playbooks', (open) => {
  it('[PLB-1] are four, written by supervisors, read by everybody, and told at once', async () => {
    const app = await startTestApp({ db: await open() });
    const shop = await app.addWorkspace('shop');
    const other = await app.addWorkspace('other');
    const cookie = await addColleague(app, shop, { name: 'Anna', teamIds: shop.teamIds });
    const anna = await operatorComes(app.origin, cookie);
    const changed = vi.fn<(news: { what: string }) => void>();
    anna.socket.on('settings.changed', changed);
    const of = async (headers: { cookie: string }) =>
      (await get(app.origin, 'GET /v1/playbooks', { headers })).playbooks;
    const usual = ['undecided', 'expert', 'rude', 'offended'].map((kind) => ({
      kind,
      tactics: '',
      folder: '',
    }));
    expect(await of({ cookie })).toEqual(usual);

    const write = (kind: string, headers: { cookie: string }) =>
      ask(app.origin, 'PUT /v1/playbooks/:kind', {
        params: { kind },
        headers,
        body: { tactics: ' Stay calm. ', folder: 'Calm' },
      });
    expect((await write('rude', { cookie })).status).toBe(403);
    expect((await write('angry', { cookie: shop.cookie })).status).toBe(400);
    const both = await Promise.all([
      write('rude', { cookie: shop.cookie }),
      write('expert', { cookie: shop.cookie }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const mine = { tactics: 'Stay calm.', folder: 'Calm' };
    expect(await of({ cookie })).toEqual(
      usual.map((one) => (['rude', 'expert'].includes(one.kind) ? { ...one, ...mine } : one)),
    );
    await vi.waitFor(() => expect(changed).toHaveBeenCalledWith({ what: 'playbooks' }));
    expect(await of({ cookie: other.cookie })).toEqual(usual);
  });
});
