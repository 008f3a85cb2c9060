import { request } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createWorkspace } from '../../src/seed/workspace.ts';
import { startMailSink } from '../support/mail-sink.ts';
import { addJoined, post, tokenIn } from './accounts.ts';
import { ask, get, startTestApp } from './test-app.ts';

const start = async (options: Parameters<typeof startTestApp>[0] = {}) => {
  const app = await startTestApp(options);
  return { app, shop: await app.addWorkspace('shop') };
};
const many = { signInsPerEmail: 10_000, resetsPerEmail: 10_000, perRoute: 10_000, routes: {} };

async function startWithMail(publicUrl: string | null = null) {
  const { mails, mail } = await startMailSink();
  const config = { ...mail, publicUrl, trustProxy: 1 } as const;
  return { mails, app: await startTestApp({ config, limits: many }) };
}
const linkIn = (text: string): string => /\S+\/console\/#\/reset\/[\w-]{43}/.exec(text)?.[0] ?? '';

describe('a link to a new password', () => {
  it('[SEC-12] leads where the settings say, whatever the request says', async () => {
    const { app, mails } = await startWithMail();
    const shop = await app.addWorkspace('shop');
    const { hostname, port } = new URL(app.origin);
    const body = JSON.stringify({ email: shop.email });
    const evil = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
    const status = await new Promise((resolve, reject) => {
      const asked = request(
        {
          hostname,
          port,
          method: 'POST',
          path: '/v1/password-resets',
          headers: { ...evil, origin: 'https://evil.example', 'content-type': 'application/json' },
        },
        (reply) => resolve(reply.resume().statusCode),
      );
      asked.on('error', reject);
      asked.end(body);
    });
    expect(status).toBe(200);
    await vi.waitFor(() => expect(mails).toHaveLength(1));
    const [mail = { source: '', text: '' }] = mails;
    expect(mail).not.toContain('evil');
    expect(linkIn(mail.text)).toMatch(new RegExp(`^${app.origin}/console/#/reset/`));
  });

  it('[SEC-12] leads to PUBLIC_URL where there is one', async () => {
    const { app, mails } = await startWithMail('https://chat.shop.example');
    const db = app.context.db;
    const origin = 'https://chat.shop.example';
    await createWorkspace(app.context, {
      name: 'Shop',
      administrator: { name: 'Anna', email: 'anna@shop.example', passwordHash: 'x' },
      teams: ['Sales'],
      site: {
        key: 'site-shop',
        name: 'Shop',
        settings: {
          accent: '#123456',
          side: 'right',
          greeting: { en: 'Hello' },
          livePresence: false,
          typingPreview: false,
          requiresConsent: false,
          linkCards: 'own',
        },
      },
    });
    await db
      .updateTable('operators')
      .set({ locale: 'ru', name: 'A\r\nBcc: all@evil.example <b>x</b>' })
      .execute();
    await post(app.origin, '/v1/password-resets', { email: 'ANNA@shop.example' }, { origin });
    await vi.waitFor(() => expect(mails).toHaveLength(1));
    const [mail = { source: '', text: '' }] = mails;
    const [head = ''] = mail.source.split('\r\n\r\n');
    expect(head).toMatch(/^From: Parley <chat@shop\.example>$/m);
    expect(head).toMatch(/^To: anna@shop\.example$/m);
    expect(head).toMatch(/^Content-Type: text\/plain; charset=utf-8$/im);
    // What somebody calls themselves stands nowhere in it.
    expect(mail.source + mail.text).not.toMatch(/Bcc|evil|<b>/);
    expect(mail.text).toContain('новый пароль');
    expect(linkIn(mail.text)).toMatch(/^https:\/\/chat\.shop\.example\/console\/#\/reset\//);
  });

  it('[SEC-13] is asked for with one answer, whoever exists, before anything is looked up', async () => {
    const { app, mails } = await startWithMail();
    const shop = await app.addWorkspace('shop');
    const replies: string[] = [];
    for (const email of ['nobody@mail.example', shop.email]) {
      const reply = await post(app.origin, '/v1/password-resets', { email });
      replies.push(JSON.stringify([reply.status, await reply.text()]));
    }
    expect(new Set(replies).size).toBe(1);
    await vi.waitFor(() => expect(mails).toHaveLength(1));
    expect(mails[0]?.source).toContain(shop.email);
  });

  it('is asked for a few times an hour by one address, known or not', async () => {
    const { app, shop } = await start({ limits: { resetsPerEmail: 2 } });
    for (const email of [shop.email, 'nobody@mail.example']) {
      const codes: (string | undefined)[] = [];
      for (let time = 0; time < 3; time += 1)
        codes.push((await ask(app.origin, 'POST /v1/password-resets', { body: { email } })).code);
      expect(codes).toEqual([undefined, undefined, 'rate_limited']);
    }
  });

  it('[SEC-12] works once, of twenty at the same moment too, and within an hour', async () => {
    const { app, shop } = await start({ limits: many });
    const marco = await addJoined(app, shop, 'marco');
    const asked = { params: marco.params, headers: { cookie: shop.cookie } };
    const make = () => get(app.origin, 'POST /v1/operators/:operatorId/link', asked);
    const use = (url: string) =>
      ask(app.origin, 'POST /v1/password-resets/use', {
        body: { token: tokenIn(url), password: 'another long password' },
      });
    const late = await make();
    app.clock.now += 3_600_000;
    expect((await use(late.url)).code).toBe('join_link_used');
    const replaced = await make();
    const { url } = await make();
    expect((await use(replaced.url)).code).toBe('join_link_used');
    const stored = JSON.stringify(await app.context.db.selectFrom('account_links').selectAll().execute());
    expect(stored).not.toContain(tokenIn(url));
    const answers = await Promise.all(Array.from({ length: 20 }, () => use(url)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'join_link_used')).toHaveLength(19);
    const body = { email: marco.email, password: 'another long password' };
    expect((await post(app.origin, '/v1/session', body)).status).toBe(200);
  });
});

describe('the settings of mail', () => {
  const of = (env: Record<string, string>) => {
    const read = readConfig({ SMTP_URL: 'smtp://mail.example:587', MAIL_FROM: 'chat@mail.example', ...env });
    return read.ok ? 'ok' : read.error.split(' ')[0];
  };
  it('say in one line what is wrong', () => {
    expect(of({})).toBe('ok');
    expect(of({ MAIL_FROM: 'Parley <chat@mail.example>' })).toBe('ok');
    expect(of({ MAIL_FROM: '' })).toBe('MAIL_FROM');
    expect(of({ MAIL_FROM: 'x@y.example\nBcc: z@y.example' })).toBe('MAIL_FROM');
    expect(of({ SMTP_URL: 'http://mail.example' })).toBe('SMTP_URL');
    expect(of({ HOST: '0.0.0.0' })).toBe('PUBLIC_URL');
    expect(of({ HOST: '0.0.0.0', PUBLIC_URL: 'https://chat.example' })).toBe('ok');
  });
});
