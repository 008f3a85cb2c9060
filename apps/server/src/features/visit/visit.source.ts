import type { Source } from '@parley/protocol';
import { SEARCH_ENGINES } from './visit.search-engines.ts';
import { isSocialNetwork } from './visit.social-networks.ts';

const WORD_CHARS = 200;

/** Parameters that ad networks add on a paid click, when the owner did not tag the link. */
const PAID_CLICKS: readonly (readonly [parameter: string, source: string])[] = [
  ['gclid', 'google'],
  ['yclid', 'yandex'],
  ['msclkid', 'bing'],
];

/** Where a visit came from, read from the address the browser came from and the first page's own address. */
export function readSource(referrer: string, landing: string): Source {
  const page = parseAddress(landing);
  const from = parseAddress(referrer);
  const host = from === null || hostOf(from) === (page && hostOf(page)) ? null : hostOf(from);
  const engine =
    host === null ? undefined : SEARCH_ENGINES.find((known) => known.host.test(from?.hostname ?? ''));
  const campaign = page === null ? null : readCampaign(page.searchParams);
  const searchPhrase = engine && from ? firstOf(from.searchParams, engine.phrase) : null;
  return {
    kind: campaign ? 'campaign' : engine ? 'search' : kindWithoutEngine(host),
    host,
    searchPhrase: (page && word(page.searchParams.get('utm_term'))) ?? searchPhrase,
    campaign,
  };
}

function kindWithoutEngine(host: string | null): 'direct' | 'social' | 'referral' {
  if (host === null) return 'direct';
  return isSocialNetwork(host) ? 'social' : 'referral';
}

function readCampaign(parameters: URLSearchParams): Source['campaign'] {
  const name = word(parameters.get('utm_campaign'));
  const source = word(parameters.get('utm_source'));
  const medium = word(parameters.get('utm_medium'));
  if (name ?? source ?? medium) return { name, source, medium };
  const paid = PAID_CLICKS.find(([parameter]) => parameters.has(parameter));
  return paid ? { name: null, source: paid[1], medium: 'cpc' } : null;
}

function firstOf(parameters: URLSearchParams, names: readonly string[]): string | null {
  for (const name of names) {
    const value = word(parameters.get(name));
    if (value !== null) return value;
  }
  return null;
}

/** Text from outside: one line, bounded; null when empty or in an encoding that cannot be read. */
function word(value: string | null): string | null {
  const text =
    value
      ?.replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, WORD_CHARS) ?? '';
  return text === '' || text.includes('\uFFFD') ? null : text;
}

function parseAddress(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

function hostOf(address: URL): string | null {
  const host = address.hostname
    .toLowerCase()
    .replace(/^www\./, '')
    .slice(0, WORD_CHARS);
  return host === '' ? null : host;
}
