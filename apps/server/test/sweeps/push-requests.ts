import type { RouteName } from '@parley/protocol';
import type { Request } from './request.ts';

/** Each for their own device. */
export const pushRequests = {
  'GET /v1/push': { reach: 'self' },
  'PUT /v1/push': {
    reach: 'self',
    body: {
      events: [],
      showsText: false,
      language: 'en',
      subscription: {
        endpoint: 'https://push.example/device',
        keys: { p256dh: 'x'.repeat(87), auth: 'x'.repeat(22) },
      },
    },
  },
  'DELETE /v1/push': { reach: 'self' },
} as const satisfies Partial<Record<RouteName, Request>>;
