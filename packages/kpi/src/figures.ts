import type { RatingScale, Share } from '@parley/protocol';
import { countFaces, GOOD_FACES } from './faces.ts';
import { share } from './share.ts';
import type { Tally } from './tally.ts';

const rated = ({ bad, neutral, good }: Tally): number => bad + neutral + good;

/** Service level: answered within the target / offered (`isOffered`: leavers within the grace are not in it). */
export const serviceLevel = (tally: Tally): Share => share(tally.answeredInTime, tally.offered);

/** CSAT: good / all ratings, whatever the scale (`GOOD_FACES` says which faces are good). To be shown beside `responseRate`, and beside each scale alone where there are several. */
export const satisfaction = (tally: Tally): Share => share(tally.good, rated(tally));

/** Response rate: rated / ended conversations. */
export const responseRate = (tally: Tally): Share => share(rated(tally), tally.ended);

/** CSAT of one scale: its good faces / all its ratings. */
export function satisfactionOn(scale: RatingScale, { faces }: Tally): Share {
  const counts = faces[scale];
  return share(countFaces(counts.slice(-GOOD_FACES[scale])), countFaces(counts));
}

/** Ended by the operator without asking, and not rated / ended. High: the ratings are of chosen conversations. */
export const notAskedRate = (tally: Tally): Share => share(tally.notAsked, tally.ended);

/** The visitor said "not now", and did not rate / ended. */
export const declinedRate = (tally: Tally): Share => share(tally.declined, tally.ended);

/** Could have rated and said nothing at all / ended: with the three others it makes the whole. */
export const silentRate = (tally: Tally): Share =>
  share(tally.ended - rated(tally) - tally.notAsked - tally.declined, tally.ended);

/** Passed on to somebody else / offered: the guard beside the service level. */
export const transferRate = (tally: Tally): Share => share(tally.transferred, tally.offered);

/** Never answered / offered: 1 minus the share answered at any time. */
export const missedRate = (tally: Tally): Share => share(tally.offered - tally.answered, tally.offered);

/** Mean first response: sum of waits / answered, in whole ms; null when nothing was answered. Long waits pull it up: show the median where rows are at hand. */
export const meanFirstResponseMs = ({ firstResponseSumMs, answered }: Tally): number | null =>
  answered === 0 ? null : Math.round(firstResponseSumMs / answered);
