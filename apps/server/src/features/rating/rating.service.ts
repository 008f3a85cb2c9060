import { RATING_FACES } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import type {
  ConversationId,
  Locale,
  RatingForm,
  RatingSettings,
  Result,
  WorkspaceId,
} from '@parley/protocol';
import { CommandId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { ConversationRow } from '../../db/tables.conversations.ts';
import type { EventLog } from '../../event-log/event-log.ts';
import type { Live } from '../../live/live.ts';
import { offerMail } from '../../mail/offer-mail.ts';
import { fail, ok } from '../../outcome.ts';
import { hashToken, newToken } from '../../tokens.ts';
import type { VisitorCaller } from '../visitor/visitor.store.ts';
import {
  claimMail,
  countUse,
  deleteOldLinks,
  findAllRatingSettings,
  findByLink,
  findRatingSettings,
  findUnaskedSites,
  findUnrated,
  readRating,
  releaseMail,
  writeRatingSettings,
} from './rating.store.ts';
import type { Linked, RatedSite, Unrated } from './rating.store.ts';
import { formOf, namesOfFaces, sayIn } from './rating.words.ts';

export interface RatingService {
  readonly read: (site: RatedSite) => Promise<Result<RatingSettings, 'not_found'>>;
  readonly change: (
    site: RatedSite,
    settings: RatingSettings,
  ) => Promise<Result<RatingSettings, 'not_found'>>;
  readonly form: (
    visitor: VisitorCaller,
    conversationId: ConversationId,
    locale: Locale,
  ) => Promise<Result<RatingForm, 'conversation_unknown'>>;
  /** Names of a workspace's sites where nobody is asked. */
  readonly unaskedSites: (workspaceId: WorkspaceId) => Promise<string[]>;
  /** What a link from a mail opens; null when it opens nothing any more. */
  readonly open: (token: string) => Promise<Linked | null>;
  /** A tap on the page that the link opens. False: it came too late. */
  readonly give: (token: string, given: MailedRating) => Promise<boolean>;
  /** Mails those who left an address and did not rate, once; run every minute. */
  readonly askByMail: () => Promise<void>;
}

export interface MailedRating {
  readonly points: number;
  readonly reason: string | null;
  readonly comment: string;
}

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly eventLog: Pick<EventLog, 'append'>;
  readonly findConversation: (id: ConversationId) => Promise<ConversationRow | null>;
}

const dayMs = 86_400_000;
/** Changes of mind by one link; more is no person. */
const mostUses = 30;

/** Asks people what they think of a conversation, in the widget and by mail. */
export function createRating({ core, live, eventLog, findConversation }: Needs): RatingService {
  const { db, now } = core;

  async function mail(site: { readonly name: string; readonly rating: RatingSettings }, unrated: Unrated) {
    const { id: conversationId, workspace_id: workspaceId, email } = unrated;
    if (email === null) return;
    const language = unrated.locale ?? 'en';
    const token = newToken();
    const at = now();
    const isOurs = await claimMail(
      db,
      {
        conversationId,
        workspaceId,
        language,
        now: at,
        tokenHash: hashToken(token),
        addressHash: hashToken(email.toLowerCase()),
        expiresAt: at + LIMITS.ratingLinkMs,
      },
      at - dayMs,
    );
    if (!isOurs) return;
    const say = sayIn(language);
    const faces = namesOfFaces(say, site.rating.scale)
      .map((name, index) => `${name}: ${core.linkOrigin()}/rate/${token}?face=${index + 1}`)
      .toReversed()
      .join('\n');
    const words = { subject: say('subject'), text: say('text', { site: site.name, faces }) };
    const isTaken = await offerMail(core, { to: email, ...words }, 'A mail that asks for a rating');
    if (!isTaken) await releaseMail(db, conversationId);
  }

  async function open(token: string): Promise<Linked | null> {
    return (await findByLink(db, hashToken(token), now())) ?? null;
  }

  return {
    async read(site) {
      const found = await findRatingSettings(db, site);
      return found ? ok(found) : fail('not_found');
    },
    async change(site, settings) {
      if (!(await writeRatingSettings(db, site, settings))) return fail('not_found');
      live.toWorkspace(site.workspaceId, 'settings.changed', { what: 'sites' });
      return ok(settings);
    },
    async form(visitor, conversationId, locale) {
      const conversation = await findConversation(conversationId);
      if (conversation?.visitor_id !== visitor.id) return fail('conversation_unknown');
      const { workspace_id: workspaceId, site_id: siteId } = conversation;
      const settings = await findRatingSettings(db, { workspaceId, siteId });
      return settings ? ok(formOf(settings, locale)) : fail('conversation_unknown');
    },
    unaskedSites: (workspaceId) => findUnaskedSites(db, workspaceId),
    open,
    async give(token, { points, reason, comment }) {
      const linked = await open(token);
      if (!linked || linked.uses >= mostUses) return false;
      const scale = scaleOf(linked);
      const score = RATING_FACES[scale][points - 1];
      if (score === undefined) return false;
      await countUse(db, hashToken(token));
      const outcome = await eventLog.append({
        kind: 'rating.give',
        id: CommandId.parse(core.newId()),
        by: { kind: 'visitor', id: linked.visitor_id, workspaceId: linked.workspace_id },
        conversationId: linked.id,
        score,
        reason,
        scale,
        points,
        ...(comment !== '' && { comment }),
        via: 'mail',
      });
      return outcome.ok;
    },
    async askByMail() {
      await deleteOldLinks(db, now());
      if (!core.mailer.isThere) return;
      for (const site of await findAllRatingSettings(db)) {
        if (!site.rating.isAsked || !site.rating.asksByMail) continue;
        const unrated = await findUnrated(db, {
          workspaceId: site.workspaceId,
          siteIds: [site.id],
          endedAfter: now() - dayMs,
          endedBefore: now() - LIMITS.ratingMailAfterMs,
        });
        for (const one of unrated) await mail(site, one);
      }
    },
  };
}

/** What was rated keeps its scale; until then the site's holds. */
export const scaleOf = (linked: Linked): RatingSettings['scale'] =>
  linked.rating_score === null ? readRating(linked.rating_json).scale : (linked.rating_scale ?? 3);
