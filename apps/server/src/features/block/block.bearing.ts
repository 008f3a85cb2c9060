import type { Block, SiteId, VisitId, VisitorId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import { carryBlock, findBlockOf, isBlocked, visitorOfVisit } from './block.store.ts';

/** What others ask about blocks. */
export interface Blocking {
  readonly blockOf: (id: VisitorId) => Promise<Block | null>;
  readonly isBlocked: (id: VisitorId) => Promise<boolean>;
  /** Whoever becomes another visitor in the same browser stays blocked. */
  readonly carry: (from: VisitorId, to: VisitorId) => Promise<void>;
  /** The same for who was somebody else in this visit. */
  readonly carryFromVisit: (visit: { siteId: SiteId; id: VisitId }, to: VisitorId) => Promise<void>;
}

export function createBlocking({ db, now, newId }: Pick<Core, 'db' | 'now' | 'newId'>): Blocking {
  const carry: Blocking['carry'] = (from, to) => carryBlock(db, { from, to, newId: newId() }, now());
  return {
    blockOf: (id) => findBlockOf(db, id, now()),
    isBlocked: (id) => isBlocked(db, id, now()),
    carry,
    async carryFromVisit({ siteId, id }, to) {
      const from = await visitorOfVisit(db, siteId, id);
      if (from !== null) await carry(from, to);
    },
  };
}
