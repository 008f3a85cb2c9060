import type { Share } from '@parley/protocol';
import { share } from './share.ts';
import type { Tally } from './tally.ts';

const rated = ({ bad, neutral, good }: Tally): number => bad + neutral + good;

/** Service level: answered within the target / offered (`isOffered`: leavers within the grace are not in it). */
export const serviceLevel = (tally: Tally): Share => share(tally.answeredInTime, tally.offered);

/** CSAT: good / all ratings. To be shown beside `responseRate` only. */
export const satisfaction = (tally: Tally): Share => share(tally.good, rated(tally));

/** Response rate: rated / ended conversations. */
export const responseRate = (tally: Tally): Share => share(rated(tally), tally.ended);

/** Passed on to somebody else / offered: the guard beside the service level. */
export const transferRate = (tally: Tally): Share => share(tally.transferred, tally.offered);

/** Never answered / offered: 1 minus the share answered at any time. */
export const missedRate = (tally: Tally): Share => share(tally.offered - tally.answered, tally.offered);

/** Mean first response: sum of waits / answered, in whole ms; null when nothing was answered. Long waits pull it up: show the median where rows are at hand. */
export const meanFirstResponseMs = ({ firstResponseSumMs, answered }: Tally): number | null =>
  answered === 0 ? null : Math.round(firstResponseSumMs / answered);
