import { useHistoryFilter } from '../../shared/screen/history-filter.store.ts';
import { daysAgo } from '../../shared/time/days-ago.ts';
import { startOfDay } from '../../shared/time/start-of-day.ts';
import { useServerNowInMinutes } from '../../shared/time/use-now.ts';

/** From when on (ms) something is looked for; undefined: from the beginning. The same all day, so that nothing is asked for twice. */
export function useFrom(): number | undefined {
  const { days, since } = useHistoryFilter();
  const today = startOfDay(useServerNowInMinutes());
  if (days !== null) return daysAgo(days, today);
  return since ?? undefined;
}
