import { z } from 'zod';
import { SiteId, SiteKey, TeamId } from './ids.ts';
import { LIMITS } from '../limits.ts';
import { Instant, LocalizedText, Name, Words } from './values.ts';

export const SiteSettings = z
  .object({
    /** The owner's colour as #rrggbb; the text colour on it is computed. */
    accent: z.string().regex(/^#[0-9a-f]{6}$/i),
    side: z.enum(['right', 'left']),
    greeting: LocalizedText,
    /** People on the site are shown to operators and page rules run. Costs the page one request after idle. */
    livePresence: z.boolean(),
    /** Operators see what is being typed; the visitor is told so and can switch it off. */
    typingPreview: z.boolean(),
    /** Nothing is kept in the browser, and nobody becomes a visitor, before they or the page on their behalf have agreed. */
    requiresConsent: z.boolean().default(false),
    /** Text of the page can be selected and asked about: by the keyboard and by touch, with a mouse too, or not at all. Missing: `touch`. */
    quotes: z.enum(['off', 'touch', 'mouse']).optional(),
    /**
     * Which links become cards: none; those to the site's own `origins`; or any public page. What others write makes the server
     * ask no address but the owner's, unless the owner wants it.
     */
    linkCards: z.enum(['off', 'own', 'all']).default('own'),
    /** How one speaks with the people of this site, for who answers them; no page is told. Missing: nothing is said. */
    toneNote: Words.trim().max(LIMITS.toneNoteChars).optional(),
  })
  .meta({ id: 'SiteSettings' });
export type SiteSettings = z.infer<typeof SiteSettings>;

export const Site = z
  .object({
    id: SiteId,
    key: SiteKey,
    name: Name,
    teamId: TeamId,
    /** Pages that may use the key: `https://shop.example` or `https://*.shop.example`. Empty means any page. */
    origins: z.array(z.string().max(200)).max(50),
    settings: SiteSettings,
  })
  .meta({ id: 'Site' });
export type Site = z.infer<typeof Site>;

const { linkCards: _serverOnly, toneNote: _teamOnly, ...shownSettings } = SiteSettings.shape;

/** What the widget knows before anything is asked; it travels inside the first file, so it is kept short. */
export const PublicSite = z
  .object({
    key: SiteKey,
    name: z.string(),
    ...shownSettings,
    /** Something is asked before the first message; what it is, `GET …/questions` tells. */
    asksFirst: z.boolean().optional(),
    /** Missing where it is false, as on most pages. */
    requiresConsent: z.boolean().optional(),
    /** Black or white, whichever is easier to read on the accent; never under 4.5 to 1. */
    accentText: z.enum(['#000', '#fff']),
  })
  .meta({ id: 'PublicSite' });
export type PublicSite = z.infer<typeof PublicSite>;

/** What is true at this moment, shown before a visitor writes: never a constant. */
export const Welcome = z
  .object({
    /** First names of the people who can answer now. */
    operators: z.array(z.string()),
    /** Whether anybody of the workspace is connected at all, be it away or in another team. */
    isAnybodyThere: z.boolean(),
    /** Median time to the first answer over the last answered conversations; null when there are too few to say. */
    usualAnswerMs: z.int().nonnegative().nullable(),
    answersCounted: z.int().nonnegative(),
    waiting: z.int().nonnegative(),
    /** Whether a transcript can be asked for by mail. */
    sendsMail: z.boolean().default(false),
    /** Whether the site is open by its hours, and when that changes. Null: it has named none. */
    hours: z
      .object({ isOpen: z.boolean(), opensAt: Instant.nullable(), closesAt: Instant.nullable() })
      .nullable(),
    /** By when a message left now is answered, as hours, the owner's promise and the last answers have it. */
    answerBy: Instant.nullable(),
  })
  .meta({ id: 'Welcome' });
export type Welcome = z.infer<typeof Welcome>;
