import { z } from 'zod';
import { defineEvents } from '../define.ts';
import { InvitationId, VisitId } from '../entities/ids.ts';
import { Operator } from '../entities/people.ts';
import { Pause } from '../entities/routing.ts';
import { Visit } from '../entities/visit.ts';
import { Cursor, Instant, MessageText } from '../entities/values.ts';

export const presenceEvents = defineEvents({
  'connection.beat': {
    summary:
      'Proof of life, answered by the application itself. The answer tells the time and the newest place in the log, so that a reader who missed something notices.',
    from: ['visitor', 'operator'],
    to: ['server'],
    payload: z.object({}),
    ack: z.object({ now: Instant, cursor: Cursor }),
    errors: ['bad_request', 'rate_limited', 'internal'],
    ephemeral: true,
  },
  'connection.ending': {
    summary: 'The server is about to restart. Come back after a random part of this time.',
    from: ['server'],
    to: ['visitor', 'operator'],
    payload: z.object({ withinMs: z.int().nonnegative() }),
    ephemeral: true,
  },
  'presence.set': {
    summary: 'Ready for new conversations, or away, with the reason that colleagues see.',
    from: ['operator'],
    to: ['server'],
    payload: z.object({
      presence: z.enum(['online', 'away']),
      pause: Pause.pick({ reason: true, words: true }).optional(),
    }),
    ack: z.object({}),
    errors: ['bad_request', 'rate_limited', 'internal'],
  },
  'presence.changed': {
    summary: 'These operators as they are now.',
    from: ['server'],
    to: ['operator'],
    payload: z.object({ operators: z.array(Operator) }),
    ephemeral: true,
  },
  'visit.changed': {
    summary: 'These visits as they are now. One that is not online has left the list of people on the site.',
    from: ['server'],
    to: ['operator'],
    payload: z.object({ visits: z.array(Visit) }),
    ephemeral: true,
  },
  'settings.changed': {
    summary: 'Something rarely changed has changed; fetch it again.',
    from: ['server'],
    to: ['operator'],
    payload: z.object({
      what: z.enum([
        'articles',
        'checklists',
        'quick-messages',
        'triggers',
        'operators',
        'teams',
        'sites',
        'blocks',
        'playbooks',
        'limits',
      ]),
    }),
    ephemeral: true,
  },
  'invitation.send': {
    summary: 'Invite someone on the site by hand.',
    from: ['operator'],
    to: ['server'],
    payload: z.object({
      id: InvitationId,
      visitId: VisitId,
      text: MessageText,
    }),
    ack: z.object({}),
    errors: ['invitation_unknown', 'visitor_blocked', 'id_reused', 'bad_request', 'rate_limited', 'internal'],
  },
});
