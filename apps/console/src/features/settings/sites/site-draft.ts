import type { Translate } from '@parley/i18n';
import { LIMITS } from '@parley/protocol/limits';
import type { RouteRequest, Site, SiteSettings, TeamId } from '@parley/protocol';
import { problems } from '../form/problems.ts';
import type { Problems } from '../form/use-editor.ts';
import type { en } from '../texts/en.ts';

const ACCENT = /^#[0-9a-f]{6}$/i;
/** `https://shop.example`, with a star for any name in front, and a port. */
const ORIGIN = /^https?:\/\/(\*\.)?[^\s/*:?#]+(:\d{1,5})?$/i;

export interface SiteDraft extends SiteSettings {
  readonly name: string;
  readonly teamId: TeamId | null;
  /** One address a line, as typed. */
  readonly origins: string;
}

type SiteBody = RouteRequest<'POST /v1/sites'>['body'];

/** What a new site starts with. */
const USUAL: SiteSettings = {
  accent: '#3f4bd1',
  side: 'right',
  greeting: {
    en: 'Hello! How can we help?',
    ru: 'Здравствуйте! Чем можем помочь?',
    it: 'Buongiorno! Come possiamo aiutarLa?',
  },
  livePresence: true,
  typingPreview: true,
  requiresConsent: false,
  linkCards: 'own',
};

/** The form for a site, or for a new one, which `teamId` answers until somebody else is chosen. */
export function draftOf(site: Site | null, teamId: TeamId | null): SiteDraft {
  if (!site) return { ...USUAL, name: '', teamId, origins: '' };
  return { ...site.settings, name: site.name, teamId: site.teamId, origins: site.origins.join('\n') };
}

/** The addresses of a draft; a slash at the end is forgiven. */
export const originsOf = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim().replace(/\/$/, ''))
    .filter((line) => line !== '');

/** What goes to the server, or null while no team is chosen. */
export function bodyOf({ name, teamId, origins, ...settings }: SiteDraft): SiteBody | null {
  return teamId && { name: name.trim(), teamId, origins: originsOf(origins), settings };
}

/** What keeps a site from being saved, in words. */
export function siteProblems(draft: SiteDraft, t: Translate<typeof en>): Problems<SiteDraft> {
  const strange = originsOf(draft.origins).find((line) => !ORIGIN.test(line));
  const isNameLong = draft.name.length > LIMITS.nameChars;
  return problems<SiteDraft>({
    name:
      draft.name.trim() === ''
        ? t('required')
        : isNameLong
          ? t('tooLong', { count: LIMITS.nameChars })
          : undefined,
    teamId: draft.teamId === null ? t('required') : undefined,
    accent: ACCENT.test(draft.accent) ? undefined : t('accentInvalid'),
    greeting: draft.greeting.en.trim() === '' ? t('required') : undefined,
    origins: strange === undefined ? undefined : t('originInvalid', { line: strange }),
  });
}
