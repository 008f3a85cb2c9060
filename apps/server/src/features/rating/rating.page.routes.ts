import { SiteSettings } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { languageOf, sendPage } from '../../pages/plain-page.ts';
import type { PlainPage } from '../../pages/plain-page.ts';
import { isRatingOpen } from '../../rules/rating-window.ts';
import { closedPage, ratingPage } from './rating.page.ts';
import { scaleOf } from './rating.service.ts';
import type { Linked } from './rating.store.ts';
import { readRating } from './rating.store.ts';
import { formOf, namesOfFaces, sayIn } from './rating.words.ts';

const Token = z.object({ token: z.string().regex(/^[\w-]{43}$/) });
const Asked = z.object({ face: z.coerce.number().int().min(1).max(5).optional().catch(undefined) });
const Tap = z.object({
  points: z.coerce.number().int().min(1).max(5),
  reason: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .nullable()
    .default(null),
  comment: z.string().trim().max(LIMITS.ratingCommentChars).default(''),
});

/**
 * `/rate/…`: where a link from a mail leads. It works without script, in any browser. Looking at it rates nothing: programs that
 * read mail for people follow every link in it, and only people press a button.
 */
export function addRatingPage(http: FastifyInstance, { rating, now, log }: AppContext): void {
  void http.register(async (pages) => {
    pages.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 8_192 },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    pages.get('/rate/:token', async (request, reply) => {
      const named = Token.safeParse(request.params);
      const linked = named.success ? await rating.open(named.data.token) : null;
      const { face } = Asked.parse(request.query);
      if (!linked || !isRatingOpen(linked, now())) {
        const language = linked?.language ?? languageOf(request);
        return show(reply, closedPage(sayIn(language), language));
      }
      return show(reply, pageOf(linked, face));
    });
    pages.post('/rate/:token', async (request, reply) => {
      const named = Token.safeParse(request.params);
      const tap = Tap.safeParse(request.body);
      if (!named.success || !tap.success) return reply.code(400).send();
      const isTaken = await rating.give(named.data.token, tap.data);
      if (!isTaken) log.info('A rating by mail came too late');
      // To be asked again by GET: a reload of the page repeats nothing.
      return reply.redirect(`/rate/${named.data.token}`, 303);
    });
  });
}

function pageOf(linked: Linked, face: number | undefined): PlainPage {
  const say = sayIn(linked.language);
  const scale = scaleOf(linked);
  const names = namesOfFaces(say, scale);
  const given = linked.rating_score === null ? null : pointsOf(linked);
  const { good, bad } = formOf(readRating(linked.rating_json), linked.language);
  return ratingPage({
    say,
    language: linked.language,
    siteName: linked.site_name,
    accent: SiteSettings.parse(JSON.parse(linked.settings_json)).accent,
    names,
    scale,
    given,
    chosen: given === null && face !== undefined && face <= names.length ? face : null,
    reasons: linked.rating_score === 'good' ? good : bad,
    reason: linked.rating_reason,
  });
}

/** Which face was tapped: in the widget, scales of two and three name it by the score alone. */
function pointsOf({ rating_points, rating_score, rating_scale }: Linked): number {
  if (rating_points !== null) return rating_points;
  if (rating_score === 'bad') return 1;
  return rating_score === 'neutral' ? 2 : (rating_scale ?? 3);
}

function show(reply: FastifyReply, page: PlainPage): FastifyReply {
  void reply.header('cache-control', 'no-store');
  return sendPage(reply, page, { hasForms: true, isForSearch: false });
}
