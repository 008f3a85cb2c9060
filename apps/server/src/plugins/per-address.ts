import type { FastifyRegisterOptions } from 'fastify';
import type { RateLimitPluginOptions } from '@fastify/rate-limit';
import type { Addresses } from './addresses.ts';

/** Counts every request by the address it comes from; routes of the contract have counters of their own. */
export const perAddress = (
  addresses: Addresses,
  perMinute: number,
): FastifyRegisterOptions<RateLimitPluginOptions> => ({
  max: perMinute,
  timeWindow: 60_000,
  keyGenerator: ({ raw }) => addresses.keyOf(raw),
  // Thrown by the plugin, and explained where every error is.
  errorResponseBuilder: (_request, { ttl }) =>
    Object.assign(new Error('Too many requests'), { statusCode: 429, retryAfterMs: Math.max(1, ttl) }),
});
