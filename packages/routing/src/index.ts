export { deadlineOf, minuteOf, warnAt } from './minute.ts';
export type { Minute, Waits } from './minute.ts';
export { assign, rank, STANDARD_WEIGHT } from './route.ts';
export type { Candidate, Offer, Waiting } from './route.ts';
