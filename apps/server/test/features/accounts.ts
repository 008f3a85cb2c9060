import { generateSync } from 'otplib';
import { ask, get } from './test-app.ts';
import type { TestApp, TestWorkspace } from './test-app.ts';

export const password = 'a long enough password';

export const cookieOf = (reply: Response): string =>
  reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');

/** The code of a moment. */
export const codeAt = (secret: string, now: number): string =>
  generateSync({ secret, epoch: Math.floor(now / 1_000) });

export const tokenIn = (url: string): string => url.split('/').at(-1) ?? '';

/** One request as a browser sends it from the console, with the whole reply. */
export const post = (origin: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, ...headers },
    body: JSON.stringify(body),
  });

/** Sets up the second step of the administrator; the clock has moved on to the next code afterwards. */
export async function turnOnSecondStep(app: TestApp, shop: Pick<TestWorkspace, 'cookie'>) {
  const headers = { cookie: shop.cookie };
  const { secret } = await get(app.origin, 'POST /v1/second-step', { headers, body: { password } });
  const code = codeAt(secret, app.clock.now);
  const { recoveryCodes } = await get(app.origin, 'PUT /v1/second-step', { headers, body: { code } });
  app.clock.now += 30_000;
  return { secret, recoveryCodes };
}

/** The ticket of a sign-in that stops at the second step. */
export async function ticketOf(app: TestApp, email: string): Promise<string> {
  const entry = await get(app.origin, 'POST /v1/session', { body: { email, password } });
  if (entry.step === 'done') throw new Error('No second step was asked for');
  return entry.ticket;
}

/** A colleague who has joined, with their Cookie header. */
export async function addJoined(app: TestApp, shop: TestWorkspace, name: string) {
  const email = `${name}@mail.example`;
  const body = { name, email, role: 'operator', teamIds: [...shop.teamIds], capacity: 3 };
  const headers = { cookie: shop.cookie };
  const { operator, joinUrl } = await get(app.origin, 'POST /v1/operators', { headers, body });
  const reply = await post(app.origin, '/v1/join', { token: tokenIn(joinUrl), password });
  return { operator, email, cookie: cookieOf(reply), params: { operatorId: operator.id } };
}

/** What a guarded route says to this cookie. */
export const codeFor = async (app: TestApp, cookie: string): Promise<string> =>
  (await ask(app.origin, 'GET /v1/snapshot', { headers: { cookie } })).code ?? 'ok';
