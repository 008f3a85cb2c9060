import type { PublicSite } from '@parley/protocol';
import type { ScriptTag } from './script-tag.ts';

/** The server writes the settings of the site it recognised, or null, in place of this name. */
declare const PARLEY_SITE: PublicSite | null;

/** The settings that came inside this file, or else one small request for them; nothing when the site is unknown. */
export async function loadSite({ base, siteKey }: ScriptTag): Promise<PublicSite | undefined> {
  const inlined = PARLEY_SITE;
  if (inlined?.key === siteKey) return inlined;
  const reply = await fetch(`${base}v1/sites/${siteKey}`);
  return reply.ok ? reply.json() : undefined;
}
