import type { Place } from '@parley/protocol';
import { canonicalName } from '../../rules/time-zone.ts';

const AREA =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Za-z_/-]+$/;

/** Zones are named once for ever, cities are not: browsers still report the first of these names. */
const RENAMED: Readonly<Record<string, string>> = {
  Calcutta: 'Kolkata',
  Kiev: 'Kyiv',
  Saigon: 'Ho Chi Minh City',
  Katmandu: 'Kathmandu',
  Rangoon: 'Yangon',
};

const UNKNOWN: Place = { city: null, country: null, from: 'unknown' };

/** The city after which the browser's IANA time zone is named, and its country: a guess that needs no address. */
export function placeOfTimeZone(timeZone: string): Place {
  const canonical = AREA.test(timeZone) ? canonicalName(timeZone) : null;
  if (canonical === null) return UNKNOWN;
  const city = timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return { city: RENAMED[city] ?? city, country: countryOf(canonical), from: 'time-zone' };
}

let countries: ReadonlyMap<string, string> | undefined;

function countryOf(timeZone: string): string | null {
  countries ??= readCountries();
  return countries.get(timeZone) ?? null;
}

/** `Intl` tells the zones of a region; this is the same table the other way round. Takes some 100 ms, once. */
function readCountries(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const region of regions()) {
    for (const zone of zonesOf(region)) if (!found.has(zone)) found.set(zone, region);
  }
  return found;
}

function regions(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(65 + index));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  // A code that is written differently today (SU, DD) is not a country any more.
  return codes.filter(
    (code) => names.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code,
  );
}

// Every Node we run on has it; TypeScript's library does not name it yet.
declare global {
  namespace Intl {
    interface Locale {
      getTimeZones(): string[] | undefined;
    }
  }
}

const zonesOf = (region: string): readonly string[] => new Intl.Locale(`und-${region}`).getTimeZones() ?? [];
