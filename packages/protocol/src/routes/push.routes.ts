import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { PushSettings, PushSubscription } from '../entities/push.ts';
import { Done } from '../entities/values.ts';

const write = ['sign_in_required', 'origin_refused', 'bad_request', 'rate_limited', 'internal'] as const;

/** Notifications for a device on which no console is open. They hang on the session: signing out ends them. */
export const pushRoutes = defineRoutes({
  'GET /v1/push': {
    summary: 'With which key a browser subscribes, and what this session is told of; null: nothing.',
    as: 'operator',
    reply: z.object({ publicKey: z.string(), settings: PushSettings.nullable() }),
    errors: ['sign_in_required', 'rate_limited', 'internal'],
  },
  'PUT /v1/push': {
    summary: "Tell this session's device from now on.",
    as: 'operator',
    body: PushSettings.extend({ subscription: PushSubscription }),
    reply: Done,
    errors: write,
  },
  'DELETE /v1/push': {
    summary: 'Tell it nothing any more.',
    as: 'operator',
    reply: Done,
    errors: write,
  },
});
