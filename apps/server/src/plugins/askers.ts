import type { ProtocolError, RouteName } from '@parley/protocol';
import type { Limits } from '../limits.ts';
import { createAllowance } from './allowance.ts';

/** Counts requests in the name of whoever asks, from wherever they come. */
export interface Askers {
  /** Null while it is not too much. */
  readonly take: (name: RouteName, caller: object) => Promise<ProtocolError | null>;
}

type Counted = Pick<Limits, 'perPerson' | 'perSite' | 'visitorsPerSite'>;

export function createAskers({ perPerson, perSite, visitorsPerSite }: Counted): Askers {
  const people = createAllowance({ points: perPerson, seconds: 60 });
  const sites = createAllowance({ points: perSite, seconds: 60 });
  const newcomers = createAllowance({ points: visitorsPerSite, seconds: 60 });
  return {
    async take(name, caller) {
      const person = idIn(caller, 'operator') ?? idIn(caller, 'visitor');
      const site = idIn(caller, 'site');
      const busy =
        (person ? await people.take(person) : null) ??
        (site ? await sites.take(site) : null) ??
        (site && name === 'POST /v1/sites/:siteKey/visitors' ? await newcomers.take(site) : null);
      return busy;
    },
  };
}

function idIn(caller: object, key: 'operator' | 'visitor' | 'site'): string | null {
  const who: unknown = new Map<string, unknown>(Object.entries(caller)).get(key);
  return typeof who === 'object' && who !== null && 'id' in who && typeof who.id === 'string' ? who.id : null;
}
