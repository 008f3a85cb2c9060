import type { ErrorCode, ProtocolError, Result } from '@parley/protocol';
import { OLDEST_CLIENT_VERSION } from '@parley/protocol';
import { fastifyCookie } from '@fastify/cookie';
import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import type { Core } from '../core.ts';
import { findOperatorBySession } from '../features/account/session.store.ts';
import type { OperatorCaller } from '../features/account/session.store.ts';
import { allowsOrigin } from '../rules/origin-pattern.ts';
import { findSiteById } from '../features/site/site.store.ts';
import { admit } from '../features/visitor/visitor.admission.ts';
import { fail, ok } from '../outcome.ts';
import { isForeignPage, ownOrigin } from './origins.ts';
import { sessionCookieName } from './session-cookie.ts';
import type { VisitorSocketData } from './socket-types.ts';

/** What Socket.IO knows of a client that wants to connect. */
export interface Handshake {
  readonly headers: IncomingHttpHeaders;
  readonly auth: unknown;
  readonly secure: boolean;
  /** Whether a proxy that is trusted handed the connection on. */
  readonly isFromProxy: boolean;
}

const Protocol = z.object({ protocol: z.int() });
const Token = z.object({ token: z.string().max(200) });

/** A visitor connects with `{ token, protocol }`. */
export async function admitVisitor(
  core: Core,
  { auth, ...handshake }: Handshake,
): Promise<Result<Pick<VisitorSocketData, 'visitor' | 'site'>, ErrorCode>> {
  if (isTooOld(auth)) return fail('client_too_old');
  const token = Token.safeParse(auth);
  const shown = token.success ? token.data.token : null;
  const admitted = await admit(core, (id) => findSiteById(core.db, id), shown);
  if (!admitted.ok) return admitted;
  const own = ownOrigin(core.config, asked(handshake));
  return allowsOrigin(admitted.value.site.origins, handshake.headers.origin, own)
    ? admitted
    : fail('origin_refused');
}

/** An operator connects with `{ protocol }` and the session cookie, from our own pages only. */
export async function admitOperator(
  core: Core,
  { auth, ...handshake }: Handshake,
): Promise<Result<OperatorCaller, ErrorCode>> {
  if (isForeignPage(core.config, handshake.headers, asked(handshake))) return fail('origin_refused');
  if (isTooOld(auth)) return fail('client_too_old');
  const cookies = fastifyCookie.parse(handshake.headers.cookie ?? '');
  const token = cookies[sessionCookieName(core.config)];
  const operator = token ? await findOperatorBySession(core.db, token, core.now()) : null;
  return operator ? ok(operator) : fail('sign_in_required');
}

/** The form in which a refusal reaches the client's `connect_error`: a ProtocolError in `data`. */
export function refusal(error: ProtocolError): Error & { readonly data: ProtocolError } {
  return Object.assign(new Error(error.code), { data: error });
}

function isTooOld(auth: unknown): boolean {
  const said = Protocol.safeParse(auth);
  return !said.success || said.data.protocol < OLDEST_CLIENT_VERSION;
}

function asked({ headers, secure, isFromProxy }: Omit<Handshake, 'auth'>): {
  protocol: string;
  host: string;
} {
  const forwarded = isFromProxy ? headers : {};
  const protocol = String(forwarded['x-forwarded-proto'] ?? (secure ? 'https' : 'http'));
  return { protocol, host: String(forwarded['x-forwarded-host'] ?? headers.host ?? '') };
}
