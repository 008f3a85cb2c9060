import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStreet, plain, type OwnerPage, type Street } from '../stories/street.ts';
import { visit } from '../stories/visitor.ts';

const byNonce = (tag: string): string => tag.replace('<script', '<script nonce="n0nce"');
const drawnInPage = (tag: string): string => tag.replace('<script', '<script data-room="page"');

const withPolicy = (policy: string, change = (tag: string) => tag): OwnerPage => ({
  headers: { 'content-security-policy': policy },
  html: (tag) => plain(change(byNonce(tag))),
});

const pages: Record<string, OwnerPage> = {
  'trusted types': withPolicy("require-trusted-types-for 'script'"),
  'trusted types, policies by name': withPolicy(
    "require-trusted-types-for 'script'; trusted-types parley; script-src 'nonce-n0nce' 'strict-dynamic'; style-src 'none'",
  ),
  'trusted types, no policy at all': withPolicy(
    "require-trusted-types-for 'script'; trusted-types 'none'; script-src 'nonce-n0nce' 'strict-dynamic'; style-src 'none'",
    drawnInPage,
  ),
  'embedders and openers kept apart': {
    headers: {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    },
    html: (tag) => plain(tag),
  },
  'an embedder that sends no credentials': {
    headers: { 'cross-origin-embedder-policy': 'credentialless' },
    html: (tag) => plain(tag),
  },
  'a sandbox without an origin': withPolicy('sandbox allow-scripts'),
  'nothing that a page may be permitted': {
    headers: { 'permissions-policy': 'clipboard-write=(), unload=(), sync-xhr=()' },
    html: (tag) => plain(tag),
  },
};

let street: Street;
beforeAll(async () => {
  street = await openStreet(pages);
});
afterAll(() => street.close());

it.concurrent.each(Object.keys(pages))('%s: visitor and operator talk', async (at) => {
  const visitor = await visit({ street, at });
  await visitor.open();
  await visitor.talk();
  expect(await visitor.leave()).toEqual([]);
});
