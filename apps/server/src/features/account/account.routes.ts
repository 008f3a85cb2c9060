import type { AppContext } from '../../context.ts';
import { ok } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';
import { clearSessionCookie, setSessionCookie } from '../../plugins/session-cookie.ts';
import { sessionMs } from './account.service.ts';
import { writeLocale } from './account.store.ts';

export const accountRoutes = ({ account, config, db }: AppContext) =>
  ({
    'POST /v1/session': async ({ body, reply }) => {
      const signedIn = await account.signIn(body.email, body.password);
      if (!signedIn.ok) return signedIn;
      setSessionCookie(config, reply, { token: signedIn.value.token, lastsMs: sessionMs });
      return ok(await account.me(signedIn.value));
    },
    'GET /v1/session': async ({ operator }) => ok(await account.me(operator)),
    'PATCH /v1/session': async ({ operator, body }) => {
      await writeLocale(db, operator.id, body.locale);
      return ok(await account.me(operator));
    },
    'DELETE /v1/session': async ({ operator, reply }) => {
      await account.signOut(operator.sessionHash);
      clearSessionCookie(config, reply);
      return ok({});
    },
    'POST /v1/join': async ({ body, reply }) => {
      const joined = await account.join(body.token, body.password);
      if (!joined.ok) return joined;
      setSessionCookie(config, reply, { token: joined.value.token, lastsMs: sessionMs });
      return ok(await account.me(joined.value));
    },
  }) satisfies Partial<RouteHandlers>;
