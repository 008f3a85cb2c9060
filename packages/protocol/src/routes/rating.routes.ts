import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { ConversationId, SiteId } from '../entities/ids.ts';
import { RatingForm, RatingSettings } from '../entities/rating.ts';
import { WidgetLanguage } from '../entities/values.ts';
import { readErrors } from './common-errors.ts';

const params = z.object({ siteId: SiteId });

/** How a site asks what people think of a conversation. */
export const ratingRoutes = defineRoutes({
  'GET /v1/rating-form': {
    summary: 'With how many faces and which reasons an ended conversation is rated, in a language.',
    as: 'visitor',
    query: z.object({ conversationId: ConversationId, language: WidgetLanguage }),
    reply: RatingForm,
    errors: [
      'conversation_unknown',
      'visitor_unknown',
      'identity_required',
      'origin_refused',
      'bad_request',
      'rate_limited',
      'internal',
    ],
  },
  'GET /v1/sites/:siteId/rating': {
    summary: 'How a site asks for ratings, with the words of every reason.',
    as: 'operator',
    params,
    reply: RatingSettings,
    errors: ['not_found', ...readErrors],
  },
  'PUT /v1/sites/:siteId/rating': {
    summary: 'Change it. What was rated before keeps the scale it was given on.',
    as: 'administrator',
    params,
    body: RatingSettings,
    reply: RatingSettings,
    errors: ['forbidden', 'origin_refused', 'not_found', ...readErrors],
  },
});
