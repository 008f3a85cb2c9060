import type { WorkspaceId } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import type { Core } from '../core.ts';
import type { EventRow } from '../db/tables.conversations.ts';
import type { Entry } from '../event-log/entry.ts';
import { findConversationsOf, findStretch } from '../event-log/replay.store.ts';
import type { Span } from '../event-log/replay.store.ts';
import { readEntry } from '../event-log/entry.views.ts';
import type { News } from './publish.ts';

interface Page {
  readonly news: readonly News[];
  /** The position up to which this is everything. */
  readonly reached: number;
}

/** A page of the log with its conversations as they are now. */
export async function findNews(
  { db, log }: Pick<Core, 'db' | 'log'>,
  id: WorkspaceId,
  span: Span,
): Promise<Page> {
  const rows = await findStretch(db, id, span);
  const ids = rows.map((row) => row.conversation_id);
  const found = await findConversationsOf(db, ids);
  const conversations = new Map(found.map((row) => [row.id, row]));
  const news = rows.flatMap((row) => {
    const after = conversations.get(row.conversation_id);
    const entry = after && tryToRead(row, log);
    return entry ? [{ row, entry, after }] : [];
  });
  const isAll = rows.length < LIMITS.replayPage;
  return { news, reached: isAll ? span.upTo : (rows.at(-1)?.position ?? span.upTo) };
}

/** A newer node may write kinds that this one does not know yet; its readers will load them from a newer node. */
function tryToRead(row: EventRow, log: Core['log']): Entry | null {
  try {
    return readEntry(row);
  } catch (error) {
    log.warn({ err: error }, 'An entry of the log could not be read');
    return null;
  }
}
