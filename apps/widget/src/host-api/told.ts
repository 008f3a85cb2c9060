import { LIMITS } from '@parley/protocol/limits';
import { recall, remember, storageName } from '../loader/storage.ts';
import { createReporter } from '../triggers/report.ts';
import type { Page } from './contract.ts';
import type { Warn } from './warner.ts';

type Value = string | number | boolean;
type Values = Record<string, Value>;

/** What the page says about its visitor; it waits here until there is somebody whom it is about. */
export interface Told {
  setAttributes(attributes: unknown): string | undefined;
  track(name: unknown, data: unknown): string | undefined;
  /** There may be somebody now. */
  send(): void;
  /** Nobody is any more. */
  forget(): void;
}

const told = 'POST /v1/sites/:siteKey/told';
const nameForm = /^[\p{L}\p{N}][\p{L}\p{N} _.:/-]*$/u;

export function createTold(page: Page, warn: Warn): Told {
  let attributes: Record<string, Value | null> = {};
  let events: { readonly name: string; readonly data: Values }[] = [];
  let names: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSending = false;

  /** Only what the server takes: one wrong value would cost all the others. */
  function readable<V>(
    record: object,
    most: number,
    isRight: (value: unknown) => value is V,
  ): Record<string, V> {
    const right: [string, V][] = [];
    for (const [name, value] of Object.entries(record)) {
      if (!isRightName(name))
        warn(`"${name}" is not a name: letters and numbers, ${LIMITS.toldNameChars} at most`);
      else if (!isRight(value))
        warn(
          `"${name}" is neither a number, nor yes or no, nor a text of ${LIMITS.toldValueChars} letters at most`,
        );
      else if (right.length === most) warn(`"${name}" is too much: ${most} at once`);
      else right.push([name.trim(), value]);
    }
    return Object.fromEntries(right);
  }

  /** Page rules may ask for what was tracked in this visit. */
  function note(): void {
    const { bridge } = page;
    if (!bridge?.site.livePresence || names.length === 0) return;
    const where = storageName(bridge.site.key, 'tracked');
    const known = (recall('sessionStorage', where) ?? '').split('\n');
    const all = [...new Set([...known, ...names])].filter(Boolean).slice(-LIMITS.trackedMost);
    remember('sessionStorage', where, all.join('\n'));
    bridge.visit()?.look();
  }

  /** What may be said now of somebody who is known. */
  function ready() {
    const { bridge } = page;
    if (!bridge || page.isAsking || isSending) return undefined;
    note();
    const batch = { attributes: { ...attributes }, events: events.slice(0, LIMITS.trackedAtOnce) };
    const visitId = bridge.visit()?.id() ?? null;
    const isKnown = visitId ?? recall('localStorage', storageName(bridge.site.key, 'token'));
    const isEmpty = Object.keys(batch.attributes).length + batch.events.length === 0;
    return isKnown === null || isEmpty ? undefined : { bridge, visitId, batch };
  }

  async function sendNow(): Promise<void> {
    const saying = ready();
    if (!saying) return;
    const { bridge, visitId, batch } = saying;
    isSending = true;
    const reporter = createReporter(bridge.base, bridge.site);
    const said = await reporter.post(told, { visitId, ...batch }, bridge.signal);
    isSending = false;
    if ('value' in said ? said.value.isKept : said.code === 'bad_request') {
      if (!('value' in said)) warn('the server did not take what the page says');
      for (const [name, value] of Object.entries(batch.attributes))
        if (attributes[name] === value) delete attributes[name];
      events = events.filter((event) => !batch.events.includes(event));
      later(0);
    } else if ('code' in said && said.code !== 'identity_required' && !bridge.signal.aborted)
      later(said.retryAfterMs);
  }

  function later(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void sendNow(), ms);
    page.bridge?.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  return {
    send: () => later(0),
    forget() {
      attributes = {};
      events = [];
      names = [];
    },
    setAttributes(said) {
      if (typeof said !== 'object' || said === null) return 'wants an object of names and values';
      const isRight = (value: unknown): value is Value | null => value === null || isValue(value);
      Object.assign(attributes, readable(said, LIMITS.attributesMost, isRight));
      later(0);
      return undefined;
    },
    track(name, data = {}) {
      if (!isName(name)) return `wants a name: letters and numbers, ${LIMITS.toldNameChars} at most`;
      if (typeof data !== 'object' || data === null) return 'wants an object of names and values';
      events.push({ name: name.trim(), data: readable(data, LIMITS.trackedFacts, isValue) });
      events = events.slice(-LIMITS.trackedMost);
      names = [...names, name.trim()].slice(-LIMITS.trackedMost);
      note();
      later(0);
      return undefined;
    },
  };
}

const isRightName = (name: string): boolean => name.length <= LIMITS.toldNameChars && nameForm.test(name);
const isName = (name: unknown): name is string => typeof name === 'string' && isRightName(name);

const isValue = (value: unknown): value is Value =>
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && value.length <= LIMITS.toldValueChars);
