import type { SignIn } from './seed/first-start.ts';

/** The lines that a start ends with: what to open, and on the very first one how to sign in. */
export function whatToOpen(address: string, signIn: SignIn | null): string {
  // An address to listen on is not always one to open.
  const origin = address.replace(/(?<=:\/\/)(?:127\.0\.0\.1|0\.0\.0\.0|\[::1?\])(?=:|$)/, 'localhost');
  const lines = [
    '',
    `  Parley is running on ${origin}`,
    '',
    `  Demo shop   ${origin}/demo/`,
    `  Console     ${origin}/console/`,
  ];
  if (signIn) {
    lines.push('', '  Sign in to the console with (shown this once):');
    lines.push(`    e-mail    ${signIn.email}`, `    password  ${signIn.password}`);
  }
  return [...lines, ''].join('\n');
}
