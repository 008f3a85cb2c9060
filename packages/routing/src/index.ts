export { deadlineOf, minuteOf, warnAt } from './minute.ts';
export type { Minute, Waits } from './minute.ts';
