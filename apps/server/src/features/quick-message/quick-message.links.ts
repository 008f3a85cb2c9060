import { splitLinks } from '@parley/plain-text';
import type { QuickMessage, QuickMessageLink, WorkspaceId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { Database } from '../../db/connection.ts';
import type { QuickMessageLinkRow } from '../../db/tables.quick-messages.ts';
import type { Allowance } from '../../plugins/allowance.ts';
import { readVariants } from './quick-message.store.ts';

/** Asks the pages that quick messages lead to whether they are still there. What is to be asked is in the database, so that a restart goes on where it was. */
export interface LinkChecks {
  /** Brings the list of links in line with the texts; new ones are asked soon. */
  readonly follow: (workspaceId: WorkspaceId) => Promise<void>;
  /** Asks all of a workspace's again. */
  readonly again: (workspaceId: WorkspaceId) => Promise<void>;
  /** Asks some of those whose time has come. */
  readonly look: () => Promise<void>;
}

interface Needs {
  readonly core: Pick<Core, 'db' | 'now' | 'closing' | 'log'>;
  /** What the page answers; null when it may not be asked. Rejects when nothing answers. */
  readonly lookAt: (url: string, signal: AbortSignal) => Promise<number | null>;
  /** Pages of one host in a minute. */
  readonly hosts: Allowance;
}

const askForMs = 10_000;
const againAfterMs = 7 * 86_400_000;
/** Nobody else asks meanwhile; whoever is killed while asking leaves it to the others. */
const claimMs = 60_000;
const atOnce = 4;

/** The addresses of pages in a text and its variants, each once; those with placeholders lead nowhere yet. */
export function linksIn({ text, variants }: Pick<QuickMessage, 'text' | 'variants'>): string[] {
  const parts = [text, ...Object.values(variants)].flatMap((one) => splitLinks(one));
  const urls = parts.flatMap((part) =>
    typeof part !== 'string' && /^https?:[^{}]*$/i.test(part.href) ? [part.href] : [],
  );
  return [...new Set(urls)];
}

export function createLinkChecks(needs: Needs): LinkChecks {
  const { db, now } = needs.core;
  return {
    follow: (workspaceId) =>
      db.transaction().execute((transaction) => follow(transaction, workspaceId, now())),
    async again(workspaceId) {
      await db
        .updateTable('quick_message_links')
        .set({ state: 'waiting', next_at: now() })
        .where('workspace_id', '=', workspaceId)
        .execute();
    },
    async look() {
      const due = await db
        .selectFrom('quick_message_links')
        .selectAll()
        .where('next_at', '<=', now())
        .orderBy('next_at')
        .limit(atOnce)
        .execute();
      await Promise.all(due.map((row) => check(needs, row)));
    },
  };
}

async function follow(db: Database, workspaceId: WorkspaceId, now: number): Promise<void> {
  const messages = await db
    .selectFrom('quick_messages')
    .select(['text', 'variants_json'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const wanted = new Set(messages.flatMap((row) => linksIn({ text: row.text, variants: readVariants(row) })));
  const known = await db
    .selectFrom('quick_message_links')
    .select('url')
    .where('workspace_id', '=', workspaceId)
    .execute();
  for (const { url } of known)
    if (!wanted.delete(url))
      await db
        .deleteFrom('quick_message_links')
        .where('workspace_id', '=', workspaceId)
        .where('url', '=', url)
        .execute();
  for (const url of wanted)
    await db
      .insertInto('quick_message_links')
      .values({
        workspace_id: workspaceId,
        url,
        state: 'waiting',
        status: null,
        checked_at: null,
        next_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

async function check({ core, lookAt, hosts }: Needs, row: QuickMessageLinkRow): Promise<void> {
  const { db, now, closing } = core;
  const busy = await hosts.take(new URL(row.url).host);
  const isOurs = await put(db, row, { next_at: now() + (busy ? (busy.retryAfterMs ?? claimMs) : claimMs) });
  if (busy || !isOurs) return;
  const found = await lookAt(row.url, AbortSignal.any([closing, AbortSignal.timeout(askForMs)])).then(
    verdict,
    (error: unknown) => {
      core.log.debug({ err: error }, 'The page of a quick message did not answer');
      return { state: isNoHost(error) ? ('dead' as const) : ('unclear' as const), status: null };
    },
  );
  if (closing.aborted) return;
  const at = now();
  await db
    .updateTable('quick_message_links')
    .set({ ...found, checked_at: at, next_at: at + againAfterMs })
    .where('workspace_id', '=', row.workspace_id)
    .where('url', '=', row.url)
    .execute();
}

/** Changes a row unless somebody else has meanwhile. */
async function put(
  db: Database,
  { workspace_id, url, next_at }: QuickMessageLinkRow,
  change: Pick<QuickMessageLinkRow, 'next_at'>,
): Promise<boolean> {
  const row = await db
    .updateTable('quick_message_links')
    .set(change)
    .where('workspace_id', '=', workspace_id)
    .where('url', '=', url)
    .where('next_at', '=', next_at)
    .returning('url')
    .executeTakeFirst();
  return row !== undefined;
}

function verdict(status: number | null): Pick<QuickMessageLink, 'state' | 'status'> {
  if (status === 404 || status === 410) return { state: 'dead', status };
  return { state: status !== null && status < 400 ? 'alive' : 'unclear', status };
}

const isNoHost = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOTFOUND';
