import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStreet, plain, type OwnerPage, type Street } from '../stories/street.ts';
import { visit } from '../stories/visitor.ts';

const after = (script: string): OwnerPage => ({ html: (tag) => plain(`<script>${script}</script>${tag}`) });

const pages: Record<string, OwnerPage> = {
  'SES lockdown': {
    html: (tag) =>
      plain(`<script src="/lib/ses.js"></script><script>lockdown({ reporting: 'none' });</script>${tag}`),
  },
  'SES lockdown after the tag': {
    html: (tag) =>
      plain(
        tag,
        `<script src="/lib/ses.js"></script><script>onload = () => lockdown({ reporting: 'none' });</script>`,
      ),
  },
  // As Prototype.js 1.6 does it; the library is on npm no more.
  'an old Prototype.js': after(`
    Object.toJSON = (value) => value && value.toJSON ? value.toJSON() : String(value);
    Array.prototype.toJSON = function () { return '[' + this.map(Object.toJSON).join(', ') + ']'; };
    String.prototype.toJSON = function () { return '"' + this + '"'; };
    Number.prototype.toJSON = Date.prototype.toJSON = function () { return String(this); };
    Array.from = window.$A = (list) => { const all = []; for (let i = 0; i < (list ? list.length : 0); i++) all.push(list[i]); return all; };
    Object.assign(Array.prototype, { each(f) { this.forEach(f); }, clone() { return [...this]; }, without() { return this; }, reduce() { return this[0]; } });
    Function.prototype.bind = function (it, ...first) { const f = this; return function (...rest) { return f.apply(it, first.concat(rest)); }; };
    Element.prototype.remove = function () { this.parentNode && this.parentNode.removeChild(this); return this; };
    window.$ = (id) => document.getElementById(id);`),
  'prototypes frozen': after(
    `for (const name of Object.getOwnPropertyNames(window)) { const it = window[name]; if (typeof it === 'function' && it.prototype) { try { Object.freeze(it.prototype); } catch {} } }`,
  ),
  'keys stolen': after(`
    Object.prototype.bind = Object.prototype.q = Object.prototype.once = 1;
    window.fetch = () => Promise.reject(new Error('no')); window.WebSocket = window.XMLHttpRequest = undefined;
    window.setTimeout = window.setInterval = () => 0; window.Promise = class Old { then() {} };
    window.JSON = { parse: () => null, stringify: () => '' }; window.Intl = {}; window.Date = { now: () => 0 };`),
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
