import type { Device } from '@parley/protocol';
import { parse } from 'bowser';

/** Longer ones are not from browsers; the cut bounds the work of the parser's patterns. */
const USER_AGENT_CHARS = 512;

const KINDS: Readonly<Record<string, Device['kind']>> = {
  desktop: 'desktop',
  mobile: 'phone',
  tablet: 'tablet',
};

/** Kind of device, browser and system, from the request's User-Agent header. */
export function readDevice(userAgent: string | undefined): Device {
  const text = userAgent?.slice(0, USER_AGENT_CHARS).trim() ?? '';
  if (text === '') return { kind: 'unknown', browser: null, system: null };
  const { browser, os, platform } = parse(text);
  return {
    kind: KINDS[platform.type ?? ''] ?? 'unknown',
    browser: named(browser.name, browser.version?.split('.')[0]),
    system: named(os.name, os.versionName ?? os.version),
  };
}

function named(name: string | undefined, version: string | undefined): string | null {
  if (!name) return null;
  return version ? `${name} ${version}` : name;
}
