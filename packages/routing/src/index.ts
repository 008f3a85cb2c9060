export { deadlineOf, minuteOf, warnAt } from './minute.ts';
export type { Minute, Waits } from './minute.ts';
export { assign, rank, STANDARD_WEIGHT } from './route.ts';
export { remindAt } from './remind.ts';
export { resultOwnerOf } from './result-owner.ts';
export type { Candidate, Offer, Waiting } from './route.ts';
