import { createHash, randomBytes } from 'node:crypto';

/** A new unguessable token of 256 bits, as its holder keeps it. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token: of no use to whoever reads the table. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
