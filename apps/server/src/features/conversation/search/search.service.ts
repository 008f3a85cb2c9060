import { hasWords, searchedStems } from '@parley/plain-text/words';
import { LIMITS } from '@parley/protocol/limits';
import type { Actor, FoundEntry, RouteReply } from '@parley/protocol';
import type { Core } from '../../../core.ts';
import { findConversationsOf, readPosition } from '../../../event-log/replay.store.ts';
import type { Seer } from '../conversation.policy.ts';
import { toConversation } from '../conversation.views.ts';
import { excerptOf } from './search.excerpt.ts';
import { createSaidIndex } from '../../../event-log/said-index.ts';
import { findProgress, textOf } from '../../../event-log/said-progress.store.ts';
import { findSaid, findTimeAt } from './search.store.ts';
import type { SaidRow, Wanted } from './search.store.ts';
import { matchSaid } from '../../../event-log/said-words.store.ts';

interface Search extends Wanted {
  readonly query: string;
  readonly before?: number | undefined;
}

type Found = RouteReply<'GET /v1/search'>;

export interface SearchService {
  readonly find: (operator: Seer, search: Search) => Promise<Found>;
  /** Keeps the words of what has come since, and of what is old a little at a time. */
  readonly look: () => Promise<void>;
}

/** Places looked at by one statement, and by one question: what fits nothing else may be rare, and nobody waits for long. */
const placesAtOnce = 500;
const looksMost = 8;
/** A clock may have been put back; what stands this much (ms) beside its time is found all the same. */
const clockMs = 10_800_000;

export function createSearch({ db, closing }: Pick<Core, 'db' | 'closing'>): SearchService {
  /** From which place on everything is later than this: found by halving the log. */
  async function placeAfter(operator: Seer, at: number): Promise<number> {
    let [low, high] = [0, (await readPosition(db, operator.workspaceId)) + 1];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      const time = await findTimeAt(db, operator, middle);
      if (time === null || time >= at) high = middle;
      else low = middle;
    }
    return high;
  }

  async function collect(operator: Seer, stems: readonly string[], search: Search) {
    const { before, query: _query, ...wanted } = search;
    const { workspaceId } = operator;
    const least = wanted.from === undefined ? 0 : await placeAfter(operator, wanted.from - clockMs);
    const end = wanted.until === undefined ? Infinity : await placeAfter(operator, wanted.until + clockMs);
    const last = await readPosition(db, workspaceId);
    let place = Math.min(before ?? last + 1, end);
    const rows: SaidRow[] = [];
    for (let looks = 0; looks < looksMost; looks += 1) {
      const positions = await matchSaid(db, { workspaceId, stems, before: place, most: placesAtOnce });
      const inTime = positions.filter((position) => position >= least);
      if (inTime.length > 0) {
        const said = await findSaid(db, operator, { ...wanted, positions: inTime });
        rows.push(...said.filter(({ body_json }) => hasWords(textOf(body_json), stems)));
      }
      if (rows.length > LIMITS.listPage) {
        const page = rows.slice(0, LIMITS.listPage);
        return { rows: page, next: page.at(-1)?.position ?? null };
      }
      if (inTime.length < placesAtOnce) return { rows, next: null };
      place = inTime.at(-1) ?? 0;
    }
    return { rows, next: place };
  }

  async function readShare({ workspaceId }: Seer): Promise<number> {
    const last = await readPosition(db, workspaceId);
    const progress = await findProgress(db, workspaceId);
    if (last === 0) return 1;
    return progress === null ? 0 : Math.min(1, (progress.newest - progress.oldest + 1) / last);
  }

  return {
    look: createSaidIndex(db, closing),
    async find(operator, search) {
      const stems = searchedStems(search.query);
      const searchable = await readShare(operator);
      if (stems.length === 0) return { found: [], conversations: [], before: null, searchable };
      const { rows, next } = await collect(operator, stems, search);
      const ids = [...new Set(rows.map((row) => row.conversation_id))];
      const conversations = await findConversationsOf(db, ids);
      return {
        found: rows.map((row) => toFound(row, stems)),
        conversations: conversations.map(toConversation),
        before: next,
        searchable,
      };
    },
  };
}

function toFound(row: SaidRow, stems: readonly string[]): FoundEntry {
  const actor: Actor = { kind: row.actor_kind, id: row.actor_id, name: row.actor_name };
  return {
    conversationId: row.conversation_id,
    // Whatever says something has a place in its conversation.
    seq: row.seq ?? 1,
    kind: row.kind === 'note.added' ? 'note' : 'message',
    at: row.at,
    actor,
    excerpt: excerptOf(textOf(row.body_json), stems),
  };
}
