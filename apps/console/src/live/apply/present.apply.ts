import type { Operator, Visit } from '@parley/protocol';

/** Everyone, with those named by `presence.changed` as they are now. */
export function applyOperators(known: readonly Operator[], changed: readonly Operator[]): Operator[] {
  const byId = new Map(known.map((operator) => [operator.id, operator]));
  for (const operator of changed) byId.set(operator.id, operator);
  return [...byId.values()];
}

/** People on the sites, with those named by `visit.changed` as they are now; whoever is not online has left the list. */
export function applyVisits(known: readonly Visit[], changed: readonly Visit[]): Visit[] {
  const byId = new Map(known.map((visit) => [visit.id, visit]));
  for (const visit of changed) {
    if (visit.isOnline) byId.set(visit.id, visit);
    else byId.delete(visit.id);
  }
  return [...byId.values()];
}
