import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { SessionId } from '../entities/ids.ts';
import { Me, OwnSession } from '../entities/people.ts';
import { Preferences } from '../entities/preferences.ts';
import { Done, EmailAddress, Locale } from '../entities/values.ts';
import { LIMITS } from '../limits.ts';

/** Longer ones are refused before they are hashed. */
const AnyPassword = z.string().max(200);
const NewPassword = z.string().min(LIMITS.passwordChars).max(200);
/** What a link or an unfinished sign-in carries. */
const Token = z.string().min(20).max(200);
/** Six digits of an authenticator, or a recovery code; spaces and dashes do not matter. */
const Code = z.string().trim().min(6).max(40);
const Secret = z.object({ secret: z.string(), uri: z.string() });
const RecoveryCodes = z.array(z.string());

/** Signed in; or the password was right and the ticket leads to the second step, and to nothing else. */
const SignedIn = z.discriminatedUnion('step', [
  z.object({ step: z.literal('done'), me: Me }),
  z.object({ step: z.enum(['code', 'set-up']), ticket: z.string() }),
]);

const open = ['origin_refused', 'bad_request', 'rate_limited', 'overloaded', 'internal'] as const;
const own = ['sign_in_required', 'origin_refused', 'bad_request', 'rate_limited', 'internal'] as const;

/** Signing in and out. The session is an HttpOnly cookie; nothing of it is readable by a script. */
export const accountRoutes = defineRoutes({
  'POST /v1/session': {
    summary: 'Sign in. Says nothing about which of the two was wrong.',
    as: 'anyone',
    body: z.object({ email: EmailAddress, password: AnyPassword }),
    reply: SignedIn,
    errors: ['sign_in_refused', ...open],
  },
  'POST /v1/session/second-step': {
    summary:
      'Whoever has to set up the second step to finish signing in gets a secret for their authenticator.',
    as: 'anyone',
    body: z.object({ ticket: Token }),
    reply: Secret,
    errors: ['ticket_refused', ...open],
  },
  'POST /v1/session/code': {
    summary:
      'Finish signing in with a code. Recovery codes come along where the second step was just set up.',
    as: 'anyone',
    body: z.object({ ticket: Token, code: Code }),
    reply: z.object({ me: Me, recoveryCodes: RecoveryCodes.nullable() }),
    errors: ['code_refused', 'ticket_refused', ...open],
  },
  'GET /v1/session': {
    summary: 'Who am I? Nobody before signing in; that is no error.',
    as: 'anyone',
    reply: z.object({
      me: Me.nullable(),
      /** Whether a forgotten password can be made anew by mail. */
      hasMail: z.boolean(),
    }),
    errors: ['internal'],
  },
  'PATCH /v1/session': {
    summary: "Change the operator's own interface language.",
    as: 'operator',
    body: z.object({ locale: Locale }),
    reply: Me,
    errors: own,
  },
  'DELETE /v1/session': {
    summary: 'Sign out; live connections of this session end too.',
    as: 'operator',
    reply: Done,
    errors: ['sign_in_required', 'origin_refused', 'internal'],
  },
  'GET /v1/preferences': {
    summary: 'How I have arranged the console for myself.',
    as: 'operator',
    reply: Preferences,
    errors: ['sign_in_required', 'internal'],
  },
  'PUT /v1/preferences': {
    summary: 'Arrange the console for myself, in every browser.',
    as: 'operator',
    body: Preferences,
    reply: Preferences,
    errors: own,
  },
  'GET /v1/sessions': {
    summary: 'Where I am signed in, the newest use first.',
    as: 'operator',
    reply: z.object({ sessions: z.array(OwnSession) }),
    errors: ['sign_in_required', 'internal'],
  },
  'DELETE /v1/sessions': {
    summary: 'Sign out everywhere else; live connections there end too.',
    as: 'operator',
    reply: Done,
    errors: own,
  },
  'DELETE /v1/sessions/:sessionId': {
    summary: 'Sign out in one place; its live connections end too.',
    as: 'operator',
    params: z.object({ sessionId: SessionId }),
    reply: Done,
    errors: ['not_found', ...own],
  },
  'PUT /v1/password': {
    summary: 'Change the own password. Every other session ends; this one goes on under a new cookie.',
    as: 'operator',
    body: z.object({ password: AnyPassword, newPassword: NewPassword }),
    reply: Done,
    errors: ['password_refused', 'overloaded', ...own],
  },
  'GET /v1/second-step': {
    summary: 'Whether signing in takes a code, and how many recovery codes are left.',
    as: 'operator',
    reply: z.object({
      isOn: z.boolean(),
      /** The workspace asks everyone for it. */
      isRequired: z.boolean(),
      recoveryCodesLeft: z.int().nonnegative(),
    }),
    errors: ['sign_in_required', 'internal'],
  },
  'POST /v1/second-step': {
    summary: 'Begin to set up an authenticator; the one in use stays until the new one has been tried.',
    as: 'operator',
    body: z.object({ password: AnyPassword }),
    reply: Secret,
    errors: ['password_refused', 'overloaded', ...own],
  },
  'PUT /v1/second-step': {
    summary: 'Try the new authenticator. Every other session ends; the recovery codes are shown this once.',
    as: 'operator',
    body: z.object({ code: Code }),
    reply: z.object({ recoveryCodes: RecoveryCodes }),
    errors: ['code_refused', ...own],
  },
  'POST /v1/second-step/off': {
    summary: 'Sign in without a code again, where the workspace allows it.',
    as: 'operator',
    body: z.object({ password: AnyPassword }),
    reply: Done,
    errors: ['password_refused', 'second_step_required', 'overloaded', ...own],
  },
  'POST /v1/join': {
    summary: 'Use a join link once: choose a password and sign in.',
    as: 'anyone',
    body: z.object({ token: Token, password: NewPassword }),
    reply: SignedIn,
    errors: ['join_link_used', ...open],
  },
  'POST /v1/password-resets': {
    summary: 'Ask for a link to choose a new password. The answer is the same whoever asks for whom.',
    as: 'anyone',
    body: z.object({ email: EmailAddress }),
    reply: Done,
    errors: open,
  },
  'POST /v1/password-resets/use': {
    summary: 'Use a reset link once. Every session ends; then sign in with the new password.',
    as: 'anyone',
    body: z.object({ token: Token, password: NewPassword }),
    reply: Done,
    errors: ['join_link_used', ...open],
  },
});
