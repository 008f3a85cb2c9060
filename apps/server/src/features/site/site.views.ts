import type { PublicSite, Site } from '@parley/protocol';
import { textOn } from './site.colour.ts';
import type { SiteDraftRecord } from './site.store.ts';

/** The site as the console's settings show it. */
export const toSite = ({ id, key, name, teamId, origins, settings }: SiteDraftRecord): Site => ({
  id,
  key,
  name,
  teamId,
  origins: [...origins],
  settings,
});

/** The part of a site that every page may know. */
export const toPublicSite = ({
  key,
  name,
  settings: { requiresConsent, ...settings },
}: SiteDraftRecord): PublicSite => ({
  key,
  name,
  ...settings,
  ...(requiresConsent && { requiresConsent }),
  accentText: textOn(settings.accent),
});

/** What an owner pastes into their pages. */
export const toScriptTag = (origin: string, key: string): string =>
  `<script async src="${origin}/widget.js" data-site="${key}"></script>`;
