import type { BlockSpan } from '@parley/protocol';

/** The last instant that a date can name: later than any clock says. */
export const FOR_GOOD = 8_640_000_000_000_000;

const hourMs = 3_600_000;
const spansMs: Record<Exclude<BlockSpan, 'good'>, number> = {
  hour: hourMs,
  day: 24 * hourMs,
  month: 30 * 24 * hourMs,
};

/** Until when a block holds that begins now. */
export const endOf = (span: BlockSpan, now: number): number =>
  span === 'good' ? FOR_GOOD : now + spansMs[span];

/** Whether somebody who may block for `longest` may block for so long. */
export const allows = (longest: BlockSpan | null, span: BlockSpan): boolean =>
  longest !== null && endOf(span, 0) <= endOf(longest, 0);

/** As it is said: null where nobody has said until when. */
export const untilOf = (until: number): number | null => (until === FOR_GOOD ? null : until);

/** Whether somebody may not write now. */
export const isBlockedAt = (until: number | null, now: number): boolean => until !== null && until > now;
