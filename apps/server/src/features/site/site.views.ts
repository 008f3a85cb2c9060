import type { PublicSite, Site } from '@parley/protocol';
import { textOn } from '../../rules/colour.ts';
import { asksFirst } from '../../form/form.ts';
import type { SiteDraftRecord, SiteRecord } from './site.store.ts';

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
  form,
  settings: { requiresConsent, quotes, linkCards: _linkCards, toneNote: _toneNote, ...settings },
}: Pick<SiteRecord, 'key' | 'name' | 'form' | 'settings'>): PublicSite => ({
  key,
  name,
  ...settings,
  ...(requiresConsent && { requiresConsent }),
  ...(quotes !== undefined && quotes !== 'touch' && { quotes }),
  ...(asksFirst(form) && { asksFirst: true }),
  accentText: textOn(settings.accent),
});

/** What an owner pastes into their pages. */
export const toScriptTag = (origin: string, key: string): string =>
  `<script async src="${origin}/widget.js" data-site="${key}"></script>`;
