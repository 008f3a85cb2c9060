import type { PublicSite } from '@parley/protocol';
import { makeAsset } from '../../files/asset.ts';
import type { Asset } from '../../files/asset.ts';
import { namesOrigin } from '../../rules/origin-pattern.ts';
import type { SiteRecord } from './site.store.ts';
import { toPublicSite } from './site.views.ts';

/** The loader as it is built; the server writes an expression in place of this text, quotes included. */
const placeholder = /"__PARLEY_SITE__"/g;
/** Variants kept in memory, with their compressed copies. */
const most = 500;

/** The first file of the widget, with the settings of the site that asks. */
export interface WidgetFile {
  readonly for: (built: Asset, site: SiteRecord | null) => Asset;
}

export function createWidgetFile(): WidgetFile {
  const kept = new Map<string, Asset>();
  return {
    for(built, site) {
      const settings = toExpression(site && toPublicSite(site));
      const key = `${built.etag} ${settings}`;
      const known = kept.get(key);
      if (known) return known;
      // A function, because `$&` in a greeting is no pattern.
      const text = built.body.toString('utf8').replaceAll(placeholder, () => settings);
      const asset = makeAsset(Buffer.from(text), built.type);
      kept.set(key, asset);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return asset;
    },
  };
}

/** JSON that stays what it is inside any script, inline ones included. */
export function toExpression(site: PublicSite | null): string {
  return JSON.stringify(site).replaceAll(
    /[<\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The site that a page loads the widget for: the only one there is, or the only one that names the page's origin. */
export function siteOfPage(sites: readonly SiteRecord[], referrer: string | undefined): SiteRecord | null {
  const [only] = sites;
  if (sites.length === 1) return only ?? null;
  if (referrer === undefined || !URL.canParse(referrer)) return null;
  const { origin } = new URL(referrer);
  const [match, ...others] = sites.filter((site) => namesOrigin(site.origins, origin));
  return match && others.length === 0 ? match : null;
}
