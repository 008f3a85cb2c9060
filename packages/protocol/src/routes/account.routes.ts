import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { Me } from '../entities/people.ts';
import { Done, EmailAddress, Locale } from '../entities/values.ts';

const Password = z.string().min(10).max(200);

/** Signing in and out. The session is an HttpOnly cookie; nothing of it is readable by a script. */
export const accountRoutes = defineRoutes({
  'POST /v1/session': {
    summary: 'Sign in. Says nothing about which of the two was wrong.',
    as: 'anyone',
    body: z.object({ email: EmailAddress, password: z.string().max(200) }),
    reply: Me,
    errors: ['sign_in_refused', 'origin_refused', 'bad_request', 'rate_limited', 'internal'],
  },
  'GET /v1/session': {
    summary: 'Who am I?',
    as: 'operator',
    reply: Me,
    errors: ['sign_in_required', 'internal'],
  },
  'PATCH /v1/session': {
    summary: "Change the operator's own interface language.",
    as: 'operator',
    body: z.object({ locale: Locale }),
    reply: Me,
    errors: ['sign_in_required', 'origin_refused', 'bad_request', 'internal'],
  },
  'DELETE /v1/session': {
    summary: 'Sign out; live connections of this session end too.',
    as: 'operator',
    reply: Done,
    errors: ['sign_in_required', 'origin_refused', 'internal'],
  },
  'POST /v1/join': {
    summary: 'Use a join link once: choose a password and sign in.',
    as: 'anyone',
    body: z.object({ token: z.string().min(20).max(200), password: Password }),
    reply: Me,
    errors: ['join_link_used', 'origin_refused', 'bad_request', 'rate_limited', 'internal'],
  },
});
