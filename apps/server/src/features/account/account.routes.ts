import type { AppContext } from '../../context.ts';
import { ok } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';
import type { RouteInput } from '../../plugins/route-types.ts';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from '../../plugins/session-cookie.ts';
import type { Entry } from './account.service.ts';
import { writeLocale } from './account.store.ts';
import type { Browser } from './session.service.ts';
import { SESSION, findOperatorBySession } from './session.store.ts';

type Exchange = Pick<RouteInput<'POST /v1/session'>, 'http' | 'reply'>;

/** Getting in and out, by password, code or link. */
export const entranceRoutes = (app: AppContext) =>
  ({
    'POST /v1/session': async ({ body, ...exchange }) => {
      const entry = await app.account.signIn(body, browserOf(app, exchange));
      return entry.ok ? ok(await replyTo(app, entry.value, exchange)) : entry;
    },
    'POST /v1/session/second-step': ({ body }) => app.account.beginSetUp(body.ticket),
    'POST /v1/session/code': async ({ body, ...exchange }) => {
      const finished = await app.account.finish(body, browserOf(app, exchange));
      if (!finished.ok) return finished;
      const { person, token, recoveryCodes } = finished.value;
      giveCookie(app, exchange, token);
      return ok({ me: await app.account.me(person), recoveryCodes });
    },
    'GET /v1/session': async ({ http }) => {
      const token = readSessionCookie(app.config, http);
      const operator = token ? await findOperatorBySession(app.db, token, app.now()) : null;
      return ok({ me: operator && (await app.account.me(operator)), hasMail: app.mailer.isThere });
    },
    'PATCH /v1/session': async ({ operator, body }) => {
      await writeLocale(app.db, operator.id, body.locale);
      return ok(await app.account.me(operator));
    },
    'DELETE /v1/session': async ({ operator, reply }) => {
      await app.account.sessions.end({ hash: operator.sessionHash });
      clearSessionCookie(app.config, reply);
      return ok({});
    },
    'POST /v1/join': async ({ body, ...exchange }) => {
      const entry = await app.account.join(body, browserOf(app, exchange));
      return entry.ok ? ok(await replyTo(app, entry.value, exchange)) : entry;
    },
    'POST /v1/password-resets': async ({ body, reply }) => {
      const mayAsk = await app.account.links.mayAskFor(body.email);
      if (!mayAsk.ok) return mayAsk;
      // Only after the answer, which so takes the same time whether or not anybody has this address.
      reply.raw.once('close', () => {
        app.account.links
          .mailReset(body.email)
          .catch((error: unknown) => app.log.error({ err: error }, 'A mail could not be sent'));
      });
      return ok({});
    },
    'POST /v1/password-resets/use': ({ body }) => app.account.reset(body.token, body.password),
  }) satisfies Partial<RouteHandlers>;

async function replyTo(app: AppContext, entry: Entry, exchange: Exchange) {
  if (entry.step !== 'done') return entry;
  giveCookie(app, exchange, entry.token);
  return { step: entry.step, me: await app.account.me(entry.person) };
}

export const browserOf = ({ config }: AppContext, { http }: Pick<Exchange, 'http'>): Browser => ({
  userAgent: http.headers['user-agent'],
  oldToken: readSessionCookie(config, http),
});

export function giveCookie({ config }: AppContext, { reply }: Pick<Exchange, 'reply'>, token: string): void {
  setSessionCookie(config, reply, { token, lastsMs: SESSION.lastsMs });
}
