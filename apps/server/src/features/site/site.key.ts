import { randomBytes } from 'node:crypto';

/** A public key that tells an owner which site it is of: `red-shoes-4f9a12bc`. */
export function newSiteKey(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 30)
    .replace(/-+$/, '');
  return `${words || 'site'}-${randomBytes(4).toString('hex')}`;
}
