import type { ConversationId, Locale, ProtocolError, Result, VisitorId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import { offerMail } from '../../mail/offer-mail.ts';
import { fail, ok } from '../../outcome.ts';
import { createAllowance } from '../../plugins/allowance.ts';
import { transcriptMail } from './transcript.mail.ts';
import { findTranscript } from './transcript.store.ts';

interface Wish {
  readonly visitorId: VisitorId;
  readonly siteName: string;
  readonly conversationId: ConversationId;
  readonly email: string;
  readonly language: Locale;
}

type Mailed = Result<
  Record<string, never>,
  'conversation_unknown' | 'mail_unavailable' | 'bad_request' | 'rate_limited' | 'internal'
>;

/** Conversations as their visitors take them away. */
export interface TranscriptService {
  /** Resolves when the mail server has taken it. */
  readonly mail: (wish: Wish) => Promise<Mailed>;
}

const hourS = 3_600;
/** Anybody may type any address, so nobody gets more than this in a day, whoever asks. */
const perAddress = { points: 3, seconds: 24 * hourS };
const perVisitor = { points: 3, seconds: hourS };

export function createTranscripts(core: Pick<Core, 'db' | 'mailer' | 'log'>): TranscriptService {
  const { db, mailer } = core;
  const visitors = createAllowance(perVisitor);
  const addresses = createAllowance(perAddress);
  const refusal = async (wish: Wish): Promise<ProtocolError<'rate_limited'> | null> =>
    (await visitors.take(wish.visitorId)) ?? addresses.take(wish.email.toLowerCase());
  return {
    async mail(wish) {
      const found = await findTranscript(db, wish);
      // First: whoever asks for another's conversation learns nothing else.
      if (!found) return fail('conversation_unknown');
      if (!mailer.isThere) return fail('mail_unavailable');
      // What nobody has answered is the visitor's words alone: our mail server is not for sending those to others.
      if (!found.isAnswered) return fail('bad_request');
      const tooOften = await refusal(wish);
      if (tooOften) return { ok: false, error: tooOften };
      const mail = { to: wish.email, ...transcriptMail(found.entries, wish) };
      return (await offerMail(core, mail, 'A transcript')) ? ok({}) : fail('internal');
    },
  };
}
