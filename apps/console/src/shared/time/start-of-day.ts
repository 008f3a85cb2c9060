/** The instant (ms) at which the day of `now` began in this machine's time zone; days with a change of clocks included. */
export function startOfDay(now: number): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
}
