import { hash, verify } from '@node-rs/argon2';

// OWASP's figures for argon2id, the library's default algorithm: 19 MiB, two passes.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let nobody: Promise<string> | undefined;

/** Takes as long for somebody unknown as for a wrong password, so that an answer's time names nobody. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  nobody ??= hashPassword('the password of nobody at all');
  const matches = await verify(stored ?? (await nobody), password);
  return stored !== null && matches;
}
