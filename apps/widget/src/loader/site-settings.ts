import type { PublicSite } from '@parley/protocol';
import type { ScriptTag } from './script-tag.ts';

/** The server writes the settings of the site it recognised, or null, in place of this name; a test sees a text. */
declare const PARLEY_SITE: PublicSite | string | null;

/** The settings that came inside this file, or else one small request for them; nothing when the site is unknown. */
export async function loadSite({ base, siteKey }: ScriptTag): Promise<PublicSite | undefined> {
  const inlined = PARLEY_SITE;
  if (inlined && typeof inlined === 'object' && inlined.key === siteKey) return inlined;
  const reply = await fetch(`${base}v1/sites/${encodeURIComponent(siteKey)}`, { credentials: 'omit' });
  return reply.ok ? reply.json() : undefined;
}
