import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';

const isSecure = (config: Config): boolean => config.publicUrl?.startsWith('https:') ?? false;

/** The prefix makes browsers refuse a cookie that another subdomain planted; it needs https. */
export const sessionCookieName = (config: Config): string =>
  `${isSecure(config) ? '__Host-' : ''}parley_session`;

export const readSessionCookie = (config: Config, request: Pick<FastifyRequest, 'cookies'>): string | null =>
  request.cookies[sessionCookieName(config)] ?? null;

/** No script can read it, and no foreign page can make the browser send it. */
const attributes = (config: Config) =>
  ({ httpOnly: true, sameSite: 'strict', secure: isSecure(config), path: '/' }) as const;

export function setSessionCookie(
  config: Config,
  reply: FastifyReply,
  session: { token: string; lastsMs: number },
): void {
  const maxAge = Math.floor(session.lastsMs / 1_000);
  reply.setCookie(sessionCookieName(config), session.token, { ...attributes(config), maxAge });
}

export function clearSessionCookie(config: Config, reply: FastifyReply): void {
  reply.clearCookie(sessionCookieName(config), attributes(config));
}
