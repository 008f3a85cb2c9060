import type { RatingScale, RatingScore, RatingSkip } from '@parley/protocol';
import { addFaces, NO_FACES, oneFace } from './faces.ts';
import type { Faces } from './faces.ts';

/** One conversation, as far as the figures need it. Instants are ms since 1970. */
export interface ConversationRecord {
  /** When the visitor asked: the conversation began. */
  readonly startedAt: number;
  /** How long (ms) its first answer may take. */
  readonly targetMs: number;
  /** The first message an operator wrote; null while there is none. */
  readonly firstResponseAt: number | null;
  readonly endedAt: number | null;
  readonly wasTransferred: boolean;
  readonly rating: RatingScore | null;
  /** Null or missing: three faces; which face, where the score alone does not tell. */
  readonly scale?: RatingScale | null;
  readonly points?: number | null;
  readonly isByMail?: boolean;
  /** By whose wish nobody was asked. */
  readonly skip?: RatingSkip | null;
}

/** Sums and counts only, never averages, so that tallies of hours, teams or servers can be added up. */
export interface Tally {
  readonly conversations: number;
  /** Those whose wait counts; see `isOffered`. */
  readonly offered: number;
  readonly answeredInTime: number;
  readonly transferred: number;
  readonly answered: number;
  /** Of the answered, in ms. */
  readonly firstResponseSumMs: number;
  readonly ended: number;
  readonly bad: number;
  readonly neutral: number;
  readonly good: number;
  /** The same by scale and face. */
  readonly faces: Faces;
  readonly byMail: number;
  /** Of the ended and not rated: not asked by the operator's wish, and by the visitor's. */
  readonly notAsked: number;
  readonly declined: number;
}

/** What else the promise that is measured depends on: LIMITS.abandonGraceMs, and when. */
export interface Promised {
  readonly graceMs: number;
  /** The instant (ms since 1970) up to which is counted. */
  readonly asOf: number;
}

export const EMPTY_TALLY: Tally = {
  conversations: 0,
  offered: 0,
  answeredInTime: 0,
  transferred: 0,
  answered: 0,
  firstResponseSumMs: 0,
  ended: 0,
  bad: 0,
  neutral: 0,
  good: 0,
  faces: NO_FACES,
  byMail: 0,
  notAsked: 0,
  declined: 0,
};

/** From the visitor's question to the first answer a person wrote, in ms; null while there is none. A server clock that stepped back gives 0. */
export const firstResponseMs = ({ startedAt, firstResponseAt }: ConversationRecord): number | null =>
  firstResponseAt === null ? null : Math.max(0, firstResponseAt - startedAt);

/**
 * Whether the wait of this conversation counts: it was answered, or left unanswered after more than the grace, or has waited
 * longer than the target. Someone who left at once did not wait, and of someone who still waits within the target nothing is known yet.
 */
export function isOffered(record: ConversationRecord, { graceMs, asOf }: Promised): boolean {
  if (record.firstResponseAt !== null) return true;
  if (record.endedAt !== null) return record.endedAt - record.startedAt > graceMs;
  return asOf - record.startedAt > record.targetMs;
}

const one = (isTrue: boolean): number => (isTrue ? 1 : 0);

function tallyOne(record: ConversationRecord, promised: Promised): Tally {
  const responseMs = firstResponseMs(record);
  const offered = isOffered(record, promised);
  // A rating is given after the end; one without it would make a response rate above 1.
  const rating = record.endedAt === null ? null : record.rating;
  const isUnrated = record.endedAt !== null && rating === null;
  return {
    conversations: 1,
    offered: one(offered),
    answeredInTime: one(responseMs !== null && responseMs <= record.targetMs),
    transferred: one(offered && record.wasTransferred),
    answered: one(responseMs !== null),
    firstResponseSumMs: responseMs ?? 0,
    ended: one(record.endedAt !== null),
    bad: one(rating === 'bad'),
    neutral: one(rating === 'neutral'),
    good: one(rating === 'good'),
    faces: rating === null ? NO_FACES : oneFace({ ...record, rating }),
    byMail: one(rating !== null && record.isByMail === true),
    notAsked: one(isUnrated && record.skip === 'operator'),
    declined: one(isUnrated && record.skip === 'visitor'),
  };
}

/** Adds two tallies. Tallies of the parts of a whole add up to the tally of the whole. */
export const mergeTallies = (a: Tally, b: Tally): Tally => ({
  conversations: a.conversations + b.conversations,
  offered: a.offered + b.offered,
  answeredInTime: a.answeredInTime + b.answeredInTime,
  transferred: a.transferred + b.transferred,
  answered: a.answered + b.answered,
  firstResponseSumMs: a.firstResponseSumMs + b.firstResponseSumMs,
  ended: a.ended + b.ended,
  bad: a.bad + b.bad,
  neutral: a.neutral + b.neutral,
  good: a.good + b.good,
  faces: addFaces(a.faces, b.faces),
  byMail: a.byMail + b.byMail,
  notAsked: a.notAsked + b.notAsked,
  declined: a.declined + b.declined,
});

/** Counts conversations, each once. */
export const tally = (records: Iterable<ConversationRecord>, promised: Promised): Tally => {
  let sum = EMPTY_TALLY;
  for (const record of records) sum = mergeTallies(sum, tallyOne(record, promised));
  return sum;
};
