import type { AppContext } from '../../context.ts';
import { fail, ok } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';
import { browserOf, giveCookie } from './account.routes.ts';
import { findPreferences, writePreferences } from './preferences.store.ts';
import { findOwnSessions } from './session.store.ts';

/** What operators arrange about their own account. */
export const ownAccountRoutes = (app: AppContext) => {
  const { sessions, secondSteps } = app.account;
  return {
    'GET /v1/preferences': async ({ operator }) => ok(await findPreferences(app.db, operator)),
    'PUT /v1/preferences': async ({ operator, body }) => {
      await writePreferences(app.db, operator, body);
      return ok(body);
    },
    'GET /v1/sessions': async ({ operator }) =>
      ok({ sessions: await findOwnSessions(app.db, operator, app.now()) }),
    'DELETE /v1/sessions': async ({ operator }) => {
      await sessions.end({ operatorId: operator.id, except: operator.sessionHash });
      return ok({});
    },
    'DELETE /v1/sessions/:sessionId': async ({ operator, params }) => {
      const ended = await sessions.end({ operatorId: operator.id, sessionId: params.sessionId });
      return ended > 0 ? ok({}) : fail('not_found');
    },
    'PUT /v1/password': async ({ operator, body, http, reply }) => {
      const browser = { ...browserOf(app, { http }), oldToken: null };
      const changed = await app.account.changePassword(operator, body, browser);
      if (!changed.ok) return changed;
      giveCookie(app, { reply }, changed.value);
      // This browser's own connections end once it has the new cookie to come back with.
      reply.raw.once('close', () => {
        sessions
          .end({ hash: operator.sessionHash })
          .catch((error: unknown) => app.log.error({ err: error }, 'A session could not be ended'));
      });
      return ok({});
    },
    'GET /v1/second-step': async ({ operator }) => ok(await secondSteps.state(operator)),
    'POST /v1/second-step': async ({ operator, body }) => {
      const confirmed = await app.account.confirmPassword(operator, body.password);
      return confirmed.ok ? ok(await secondSteps.begin(confirmed.value)) : confirmed;
    },
    'PUT /v1/second-step': async ({ operator, body }) => {
      const confirmed = await secondSteps.confirm(operator, body.code);
      if (!confirmed.ok) return confirmed;
      await sessions.end({ operatorId: operator.id, except: operator.sessionHash });
      return ok({ recoveryCodes: confirmed.value });
    },
    'POST /v1/second-step/off': async ({ operator, body }) => {
      if ((await secondSteps.state(operator)).isRequired) return fail('second_step_required');
      const confirmed = await app.account.confirmPassword(operator, body.password);
      if (!confirmed.ok) return confirmed;
      await secondSteps.remove(operator);
      return ok({});
    },
  } satisfies Partial<RouteHandlers>;
};
