import { PROTOCOL_VERSION } from '@parley/protocol';
import { describe, expect, it } from 'vitest';
import { stepOfCode } from '../../src/features/account/second-step.codes.ts';
import { refusalOf } from '../stories/people.ts';
import {
  addJoined,
  codeAt,
  codeFor,
  cookieOf,
  password,
  post,
  ticketOf,
  turnOnSecondStep,
} from './accounts.ts';
import { ask, get, startTestApp } from './test-app.ts';

const start = async (limits = {}) => {
  const app = await startTestApp({ limits });
  return { app, shop: await app.addWorkspace('shop') };
};
const finish = (origin: string, ticket: string, code: string) =>
  ask(origin, 'POST /v1/session/code', { body: { ticket, code } });

describe('codes', () => {
  it('are those of RFC 6238, a step early or late, and never a used one', () => {
    // The RFC's secret and its moments, cut to six digits.
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    const at = (seconds: number, after = 0) => ({ now: seconds * 1_000, after });
    expect(stepOfCode(secret, '287082', at(59))).toBe(1);
    expect(stepOfCode(secret, '081804', at(1_111_111_109))).toBe(37_037_036);
    expect(stepOfCode(secret, '005924', at(1_234_567_890))).toBe(41_152_263);
    expect(stepOfCode(secret, ' 287 082 ', at(59 + 30))).toBe(1);
    expect(stepOfCode(secret, '287082', at(59 + 61))).toBeNull();
    expect(stepOfCode(secret, '287082', at(59, 1))).toBeNull();
    expect(stepOfCode(secret, '28708', at(59))).toBeNull();
    expect(stepOfCode(secret, 'abcdef', at(59))).toBeNull();
  });
});

describe('the second step', () => {
  it('[SEC-11] stands before every session: a right password alone opens nothing, over HTTP or socket', async () => {
    const { app, shop } = await start();
    const { secret } = await turnOnSecondStep(app, shop);
    const reply = await post(app.origin, '/v1/session', { email: shop.email, password });
    expect(reply.headers.getSetCookie()).toEqual([]);
    const { ticket, step } = (await reply.json()) as { ticket: string; step: string };
    expect(step).toBe('code');
    for (const cookie of [`parley_session=${ticket}`, `__Host-parley_session=${ticket}`]) {
      expect(await codeFor(app, cookie)).toBe('sign_in_required');
      const auth = { protocol: PROTOCOL_VERSION, token: ticket };
      const options = { auth, extraHeaders: { cookie } };
      expect(await refusalOf(`${app.origin}/operator`, options)).toBe('sign_in_required');
    }
    const code = codeAt(secret, app.clock.now);
    const done = await post(app.origin, '/v1/session/code', { ticket, code });
    expect(await codeFor(app, cookieOf(done))).toBe('ok');
    // The ticket was for one sign-in.
    app.clock.now += 30_000;
    expect((await finish(app.origin, ticket, codeAt(secret, app.clock.now))).code).toBe('ticket_refused');
  });

  it('[SEC-11] takes each code once, of twenty at the same moment too', async () => {
    const { app, shop } = await start({ codesPerOperator: 1_000, signInsPerEmail: 1_000 });
    const { secret } = await turnOnSecondStep(app, shop);
    const tickets = await Promise.all(Array.from({ length: 20 }, () => ticketOf(app, shop.email)));
    const code = codeAt(secret, app.clock.now);
    const answers = await Promise.all(tickets.map((ticket) => finish(app.origin, ticket, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.code === 'code_refused')).toHaveLength(19);
  });

  it('takes each recovery code once, however it is typed, and keeps only hashes', async () => {
    const { app, shop } = await start({ codesPerOperator: 1_000, signInsPerEmail: 1_000 });
    const { recoveryCodes } = await turnOnSecondStep(app, shop);
    expect(new Set(recoveryCodes).size).toBe(10);
    const [first = ''] = recoveryCodes;
    const stored = JSON.stringify(await app.context.db.selectFrom('recovery_codes').selectAll().execute());
    expect(stored).not.toContain(first.replaceAll('-', ''));
    expect(stored).not.toContain(first);
    const typed = first.toUpperCase().replaceAll('-', ' ');
    const tickets = await Promise.all(Array.from({ length: 5 }, () => ticketOf(app, shop.email)));
    const answers = await Promise.all(tickets.map((ticket) => finish(app.origin, ticket, typed)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const headers = { cookie: shop.cookie };
    expect(await get(app.origin, 'GET /v1/second-step', { headers })).toEqual({
      isOn: true,
      isRequired: false,
      recoveryCodesLeft: 9,
    });
  });

  it('is not guessed at: after a few codes even the right one has to wait', async () => {
    const { app, shop } = await start({ codesPerOperator: 3 });
    const { secret } = await turnOnSecondStep(app, shop);
    const ticket = await ticketOf(app, shop.email);
    for (let guess = 0; guess < 3; guess += 1)
      expect((await finish(app.origin, ticket, '000000')).code).toBe('code_refused');
    const right = codeAt(secret, app.clock.now);
    expect((await finish(app.origin, ticket, right)).code).toBe('rate_limited');
    expect((await finish(app.origin, await ticketOf(app, shop.email), right)).code).toBe('rate_limited');
  });

  it('needs the password to be set up or switched off, and a ticket ends with time', async () => {
    const { app, shop } = await start();
    const headers = { cookie: shop.cookie };
    const wrong = { headers, body: { password: 'not mine' } };
    expect((await ask(app.origin, 'POST /v1/second-step', wrong)).code).toBe('password_refused');
    const { secret } = await turnOnSecondStep(app, shop);
    expect((await ask(app.origin, 'POST /v1/second-step/off', wrong)).code).toBe('password_refused');
    const ticket = await ticketOf(app, shop.email);
    app.clock.now += 600_000;
    expect((await finish(app.origin, ticket, codeAt(secret, app.clock.now))).code).toBe('ticket_refused');
    await get(app.origin, 'POST /v1/second-step/off', { headers, body: { password } });
    expect(
      await get(app.origin, 'POST /v1/session', { body: { email: shop.email, password } }),
    ).toMatchObject({ step: 'done' });
  });

  it('can be asked of everyone: sessions without it end, and signing in sets it up', async () => {
    const { app, shop } = await start();
    const headers = { cookie: shop.cookie };
    const marco = await addJoined(app, shop, 'marco');
    const required = { headers, body: { isRequired: true } };
    expect((await ask(app.origin, 'PUT /v1/workspace/second-step', required)).code).toBe(
      'second_step_required',
    );
    await turnOnSecondStep(app, shop);
    await get(app.origin, 'PUT /v1/workspace/second-step', required);
    expect(await codeFor(app, marco.cookie)).toBe('sign_in_required');
    expect(await codeFor(app, shop.cookie)).toBe('ok');
    expect((await ask(app.origin, 'POST /v1/second-step/off', { headers, body: { password } })).code).toBe(
      'second_step_required',
    );
    const ticket = await ticketOf(app, marco.email);
    const { secret } = await get(app.origin, 'POST /v1/session/second-step', { body: { ticket } });
    const done = await finish(app.origin, ticket, codeAt(secret, app.clock.now));
    expect(done.value?.recoveryCodes).toHaveLength(10);
    // Somebody who has the password of a person with an authenticator cannot set up another.
    const second = await ticketOf(app, marco.email);
    expect((await ask(app.origin, 'POST /v1/session/second-step', { body: { ticket: second } })).code).toBe(
      'ticket_refused',
    );
  });

  it('is taken from a colleague by an administrator, who thereby ends their sessions', async () => {
    const { app, shop } = await start();
    const marco = await addJoined(app, shop, 'marco');
    await turnOnSecondStep(app, marco);
    const other = await app.addWorkspace('other');
    const route = 'DELETE /v1/operators/:operatorId/second-step';
    const foreign = { params: marco.params, headers: { cookie: other.cookie } };
    expect((await ask(app.origin, route, foreign)).code).toBe('not_found');
    await get(app.origin, route, { params: marco.params, headers: { cookie: shop.cookie } });
    expect(await codeFor(app, marco.cookie)).toBe('sign_in_required');
    expect(
      await get(app.origin, 'POST /v1/session', { body: { email: marco.email, password } }),
    ).toMatchObject({ step: 'done' });
  });
});
