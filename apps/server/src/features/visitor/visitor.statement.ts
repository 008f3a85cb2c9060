import type { Result } from '@parley/protocol';
import { Name, EmailAddress } from '@parley/protocol';
import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { fail, ok } from '../../outcome.ts';

/** Whom the owner's server vouches for. */
export interface Statement {
  /** Who this is to the owner, the same on every device. */
  readonly subject: string;
  readonly name: string | undefined;
  readonly email: string | undefined;
  /** When the statement ends, in ms. */
  readonly until: number;
}

/** A statement may be made for no longer than this, and clocks may differ by so much, in seconds. */
const longestS = 24 * 3_600;
const skewS = 60;

const Claims = z.object({
  sub: z.string().trim().min(1).max(200),
  exp: z.int(),
  name: Name.optional(),
  email: EmailAddress.optional(),
});

interface Given {
  readonly secret: string;
  /** The site's key: a statement for one site says nothing on another. */
  readonly audience: string;
  readonly now: number;
}

/**
 * Reads a statement (JWT, RFC 7519) that the owner's server has signed with the site's secret. The algorithm is HS256 whatever
 * the statement says of itself. The failure names the claim, never what stood in it.
 */
export async function readStatement(
  statement: string,
  { secret, audience, now }: Given,
): Promise<Result<Statement, 'identity_refused'>> {
  try {
    const { payload } = await jwtVerify(statement, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      audience,
      requiredClaims: ['sub', 'exp', 'aud'],
      currentDate: new Date(now),
      clockTolerance: skewS,
    });
    const claims = Claims.safeParse(payload);
    if (!claims.success)
      return fail('identity_refused', { detail: String(claims.error.issues[0]?.path.join('.')) });
    const { sub: subject, exp, name, email } = claims.data;
    if (exp - now / 1_000 > longestS + skewS)
      return fail('identity_refused', { detail: 'exp: more than 24 hours from now' });
    return ok({ subject, name, email, until: exp * 1_000 });
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    return fail('identity_refused', { detail: error.code });
  }
}
