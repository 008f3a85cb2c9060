import { randomBytes } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { hashToken } from '../../tokens.ts';

/** RFC 6238 as every authenticator knows it: SHA-1, six digits, a new code every 30 seconds. */
const period = 30;

/** A new secret of 160 bits, as RFC 4226 asks for. */
export const newSecret = (): string => generateSecret({ length: 20 });

/** What the authenticator reads from the picture. */
export const uriOf = (secret: string, email: string): string =>
  generateURI({ issuer: 'Parley', label: email, secret });

interface When {
  readonly now: number;
  /** The newest step that was used; it and older ones are over. */
  readonly after: number;
}

/** The step of time whose code this is, one step early or late at most; null when it is no code that may be used now. */
export function stepOfCode(secret: string, code: string, { now, after }: When): number | null {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const result = verifySync({
    secret,
    token,
    period,
    epoch: Math.floor(now / 1_000),
    epochTolerance: period,
  });
  return result.valid && 'timeStep' in result && result.timeStep > after ? result.timeStep : null;
}

const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Ten codes of 80 bits for the day the phone is lost; nothing in them looks like something else. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const code = Array.from(randomBytes(16), (byte) => letters[byte % letters.length]).join('');
    return code.replace(/^(.{4})(.{4})(.{4})(.{4})$/, '$1-$2-$3-$4');
  });
}

/** What the database keeps of a recovery code, however it was typed. */
export const hashRecoveryCode = (code: string): string =>
  hashToken(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
