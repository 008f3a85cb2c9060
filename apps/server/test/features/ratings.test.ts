import { LIMITS } from '@parley/protocol/limits';
import type { ConversationId, RatingSettings } from '@parley/protocol';
import { describe, expect, it, vi } from 'vitest';
import type { Mail } from '../../src/mail/mailer.ts';
import { newId, operatorComes, valueOf, visitorComes } from '../stories/people.ts';
import { ask, get, startTestApp } from './test-app.ts';
import type { TestApp, TestWorkspace } from './test-app.ts';

const hour = 3_600_000;

interface Talk {
  readonly app: TestApp;
  readonly shop: TestWorkspace;
  readonly mails: Mail[];
  readonly anna: Awaited<ReturnType<typeof operatorComes>>;
  readonly vera: Awaited<ReturnType<typeof visitorComes>>;
  readonly conversationId: ConversationId;
}

/** A conversation that has been answered; mails are kept here instead of being sent. */
async function talk({ email = 'vera@mail.example' as string | null } = {}): Promise<Talk> {
  const app = await startTestApp();
  const mails: Mail[] = [];
  Object.assign(app.context.mailer, {
    isThere: true,
    send: async (mail: Mail) => void mails.push(mail),
  });
  const shop = await app.addWorkspace('shop');
  const anna = await operatorComes(app.origin, shop.cookie);
  const vera = await visitorComes(app.origin, shop.siteKey);
  const authorization = `Bearer ${vera.token}`;
  if (email !== null)
    await get(app.origin, 'PATCH /v1/visitor', { headers: { authorization }, body: { email } });
  const { conversationId } = valueOf(await vera.say('Do you ship to Norway?'));
  valueOf(await anna.ask('conversation.accept', { id: newId(), conversationId }));
  return { app, shop, mails, anna, vera, conversationId };
}

const end = async ({ anna, conversationId }: Talk, asksRating?: boolean): Promise<unknown> =>
  valueOf(
    await anna.ask('conversation.end', {
      id: newId(),
      conversationId,
      ...(asksRating !== undefined && { asksRating }),
    }),
  );
const settle = async ({ app, shop }: Talk, settings: RatingSettings): Promise<unknown> =>
  get(app.origin, 'PUT /v1/sites/:siteId/rating', {
    params: { siteId: shop.siteId },
    headers: { cookie: shop.cookie },
    body: settings,
  });
const ratingOf = async ({ app, shop, conversationId }: Talk) =>
  get(app.origin, 'GET /v1/conversations/:conversationId', {
    params: { conversationId },
    headers: { cookie: shop.cookie },
  });
const board = ({ app, shop }: Talk) =>
  get(app.origin, 'GET /v1/board', { query: { from: 0 }, headers: { cookie: shop.cookie } });

const usual: RatingSettings = { isAsked: true, scale: 3, reasons: null, asksByMail: true };

describe('rating in the widget', () => {
  it('[RAT-2] keeps the scale it was given on, and takes no score that its face does not mean', async () => {
    const it = await talk();
    await settle(it, { ...usual, scale: 5 });
    await end(it);
    const of = { conversationId: it.conversationId, reason: null };
    const crooked = await it.vera.ask('rating.give', {
      ...of,
      id: newId(),
      score: 'good',
      scale: 5,
      points: 3,
    });
    expect(crooked).toMatchObject({ ok: false, error: { code: 'bad_request' } });
    valueOf(await it.vera.ask('rating.give', { ...of, id: newId(), score: 'good', scale: 5, points: 4 }));
    await settle(it, { ...usual, scale: 2 });
    expect((await ratingOf(it)).conversation.rating).toMatchObject({ score: 'good', scale: 5, points: 4 });
    expect((await board(it)).ratingsByScale).toMatchObject([
      { scale: 5, faces: [0, 0, 0, 1, 0], satisfaction: { part: 1, whole: 1 } },
    ]);
  });

  it('[RAT-3] words are nobody’s duty, and hold no card number', async () => {
    const it = await talk();
    await end(it);
    const comment = 'I paid with 4111 1111 1111 1111';
    const given = {
      id: newId(),
      conversationId: it.conversationId,
      score: 'bad',
      reason: 'slow',
      comment,
    } as const;
    valueOf(await it.vera.ask('rating.give', given));
    const { events } = await ratingOf(it);
    const [added] = events.flatMap((event) => (event.kind === 'rating.added' ? [event.body] : []));
    expect(added?.comment).toMatch(/1111$/);
    expect(added?.comment).not.toContain('4111');
  });

  it('[RAT-4] can be changed for an hour by the server’s clock', async () => {
    const it = await talk();
    await end(it);
    const give = (score: 'bad' | 'good') =>
      it.vera.ask('rating.give', { id: newId(), conversationId: it.conversationId, score, reason: null });
    it.app.clock.now += 3 * hour;
    valueOf(await give('bad'));
    it.app.clock.now += LIMITS.ratingChangeMs;
    valueOf(await give('good'));
    it.app.clock.now += 1;
    expect(await give('bad')).toMatchObject({ ok: false, error: { code: 'rating_closed' } });
  });

  it('[RAT-5] who says "not now" is not asked again, in no tab and by no mail', async () => {
    const it = await talk();
    const otherTab = await visitorComes(it.app.origin, it.shop.siteKey, it.vera.token);
    await end(it);
    const skip = { id: newId(), conversationId: it.conversationId };
    valueOf(await it.vera.ask('rating.skip', skip));
    valueOf(await it.vera.ask('rating.skip', skip));
    expect(await it.vera.ask('rating.skip', { ...skip, id: newId() })).toMatchObject({ ok: false });
    await vi.waitFor(() => expect(otherTab.conversations.get(it.conversationId)?.ratingSkip).toBe('visitor'));
    it.app.clock.now += hour;
    await it.app.context.rating.askByMail();
    expect(it.mails).toEqual([]);
    expect((await board(it)).declined).toMatchObject({ part: 1, whole: 1 });
  });

  it('[RAT-6] who ends without asking is counted, and a visitor’s word to it is not heard', async () => {
    const it = await talk();
    await end(it, false);
    it.app.clock.now += hour;
    await it.app.context.rating.askByMail();
    expect(it.mails).toEqual([]);
    expect(await board(it)).toMatchObject({
      notAsked: { part: 1, whole: 1 },
      silent: { part: 0 },
      responseRate: { part: 0, whole: 1 },
    });
    const own = await talk();
    const { conversationId } = own;
    valueOf(await own.vera.ask('conversation.end', { id: newId(), conversationId, asksRating: false }));
    expect((await board(own)).notAsked).toMatchObject({ part: 0, whole: 1 });
  });

  it('[RAT-3] offers the owner’s reasons in the visitor’s language, English standing in', async () => {
    const it = await talk();
    const label = { en: 'Right size', it: 'Taglia giusta' };
    await settle(it, { ...usual, reasons: { good: [{ id: 'own-size', label }], bad: [] } });
    const form = async (language: 'ru' | 'it') =>
      get(it.app.origin, 'GET /v1/rating-form', {
        headers: { authorization: `Bearer ${it.vera.token}` },
        query: { conversationId: it.conversationId, language },
      });
    expect((await form('it')).good).toEqual([{ id: 'own-size', label: 'Taglia giusta' }]);
    expect((await form('ru')).good).toEqual([{ id: 'own-size', label: 'Right size' }]);
    const other = await visitorComes(it.app.origin, it.shop.siteKey);
    const foreign = await ask(it.app.origin, 'GET /v1/rating-form', {
      headers: { authorization: `Bearer ${other.token}` },
      query: { conversationId: it.conversationId, language: 'en' },
    });
    expect(foreign.code).toBe('conversation_unknown');
  });
});

describe('rating by mail', () => {
  const asked = async (wishes?: Parameters<typeof talk>[0]) => {
    const it = await talk(wishes);
    await end(it);
    it.app.clock.now += LIMITS.ratingMailAfterMs;
    await it.app.context.rating.askByMail();
    return it;
  };
  const linkIn = ({ mails }: Talk): string =>
    /\S+\/rate\/[\w-]{43}(?=\?face=3)/.exec(mails[0]?.text ?? '')?.[0] ?? '';
  const tap = (link: string, body: Record<string, string>) =>
    fetch(link, { method: 'POST', redirect: 'manual', body: new URLSearchParams(body) });

  it('[RAT-7] asks once whoever left an address and said nothing', async () => {
    const it = await asked();
    await Promise.all([it.app.context.rating.askByMail(), it.app.context.rating.askByMail()]);
    it.app.clock.now += hour;
    await it.app.context.rating.askByMail();
    expect(it.mails).toHaveLength(1);
    expect(it.mails[0]).toMatchObject({ to: 'vera@mail.example' });
    expect(it.mails[0]?.text.match(/\?face=\d/g)).toEqual(['?face=3', '?face=2', '?face=1']);
    // What was said, and by whom, is nobody's business who reads mail.
    expect(it.mails[0]?.text).not.toMatch(/Norway|Anna/);
    expect((await asked({ email: null })).mails).toEqual([]);
  });

  it('[RAT-7] is tried again when the mail server refuses, and asks nobody where the owner does not want it', async () => {
    const it = await talk();
    await end(it);
    it.app.clock.now += LIMITS.ratingMailAfterMs;
    const send = vi
      .fn<typeof it.app.context.mailer.send>(it.app.context.mailer.send)
      .mockRejectedValueOnce(new Error('full'));
    Object.assign(it.app.context.mailer, { send });
    await it.app.context.rating.askByMail();
    await it.app.context.rating.askByMail();
    expect(send).toHaveBeenCalledTimes(2);
    const silent = await talk();
    await settle(silent, { ...usual, asksByMail: false });
    await end(silent);
    silent.app.clock.now += LIMITS.ratingMailAfterMs;
    await silent.app.context.rating.askByMail();
    expect(silent.mails).toEqual([]);
  });

  it('[RAT-8] looking at the page rates nothing; one press does, and says so', async () => {
    const it = await asked();
    const link = linkIn(it);
    for (const face of [1, 2, 3]) {
      const page = await fetch(`${link}?face=${face}`);
      expect(page.status).toBe(200);
      expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
      expect(page.headers.get('referrer-policy')).toBe('no-referrer');
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(await page.text()).not.toMatch(/<script|Norway/);
    }
    await fetch(link, { method: 'HEAD' });
    expect((await ratingOf(it)).conversation.rating).toBeNull();
    const reply = await tap(link, { points: '3' });
    expect(reply.status).toBe(303);
    expect(await (await fetch(link)).text()).toContain('Your rating: Good');
    expect((await ratingOf(it)).conversation.rating).toMatchObject({ score: 'good', via: 'mail' });
    expect(await board(it)).toMatchObject({ ratingsByMail: 1, responseRate: { part: 1, whole: 1 } });
  });

  it('[RAT-8] holds for an hour after the first answer, whichever way that came, and makes no second rating', async () => {
    const it = await asked();
    const link = linkIn(it);
    const given = { id: newId(), conversationId: it.conversationId, score: 'bad', reason: null } as const;
    valueOf(await it.vera.ask('rating.give', given));
    await tap(link, { points: '2', reason: 'unclear', comment: '<b>so</b>' });
    expect((await ratingOf(it)).conversation.rating).toMatchObject({ score: 'neutral', reason: 'unclear' });
    expect((await board(it)).ratings).toEqual({ bad: 0, neutral: 1, good: 0 });
    it.app.clock.now += LIMITS.ratingChangeMs + 1;
    await tap(link, { points: '3' });
    expect((await ratingOf(it)).conversation.rating).toMatchObject({ score: 'neutral' });
    expect(await (await fetch(link)).text()).toContain('This question is closed');
  });

  it('[RAT-8] a guessed or old link opens nothing, and a broken press does nothing', async () => {
    const it = await asked();
    const link = linkIn(it);
    const guessed = `${it.app.origin}/rate/${'x'.repeat(43)}`;
    expect(await (await fetch(guessed, { headers: { 'accept-language': 'it' } })).text()).toContain(
      'lang="it"',
    );
    await tap(guessed, { points: '3' });
    for (const broken of [{}, { points: '9' }, { points: '5' }, { points: '3', reason: '<script>' }])
      await tap(link, broken);
    expect((await ratingOf(it)).conversation.rating).toBeNull();
    it.app.clock.now += LIMITS.ratingLinkMs;
    await tap(link, { points: '3' });
    expect(await (await fetch(link)).text()).toContain('This question is closed');
  });
});
