import { Readable } from 'node:stream';
import { firstLink } from '@parley/plain-text';
import type { Attachment, AttachmentId, CommandId, LinkCard } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { ConversationRow } from '../../db/tables.conversations.ts';
import type { Stored } from '../../event-log/entry.ts';
import type { EventLog } from '../../event-log/event-log.ts';
import { createAllowance } from '../../plugins/allowance.ts';
import type { Allowance } from '../../plugins/allowance.ts';
import { namesOrigin } from '../../rules/origin-pattern.ts';
import type { AttachmentService } from '../attachment/attachment.service.ts';
import type { SiteRecord } from '../site/site.store.ts';
import { ask, type Answer, type Resolve } from './link-card.ask.ts';
import { decodePage, readPage } from './link-card.page.ts';

/** Reads the pages that messages lead to, a moment after they were stored, and adds what it read to the log. */
export interface LinkCards {
  /** Looks through what was just stored. */
  readonly look: (stored: readonly Stored[]) => void;
  /** Resolves when nothing is being read any more. */
  readonly settled: () => Promise<void>;
}

interface Needs {
  readonly core: Pick<Core, 'config' | 'now' | 'newId' | 'log' | 'closing'>;
  readonly eventLog: Pick<EventLog, 'append'>;
  readonly attachments: Pick<AttachmentService, 'uploadForLink'>;
  readonly sitesNow: () => Promise<readonly SiteRecord[]>;
  readonly resolve?: Resolve | undefined;
}

const pageMs = 5_000;
const pageBytes = 262_144;
const pictureBytes = 2_097_152;
const atOnce = 4;
const mostWaiting = 200;

/** Pages that are read for one site in a minute, and of one host: nobody makes this server trouble others by writing links. */
const pagesPerSite = 60;
const pagesPerHost = 12;
interface Allowances {
  readonly site: Allowance;
  readonly host: Allowance;
}

interface Wish {
  readonly url: string;
  readonly messageId: CommandId;
  readonly authorId: string | null;
  readonly authorKind: 'visitor' | 'operator';
  readonly conversation: ConversationRow;
}

export function createLinkCards(needs: Needs): LinkCards {
  const { core } = needs;
  const allowances = {
    site: createAllowance({ points: pagesPerSite, seconds: 60 }),
    host: createAllowance({ points: pagesPerHost, seconds: 60 }),
  };
  const waiting: Wish[] = [];
  const running = new Set<Promise<void>>();

  const next = (): void => {
    const wish = running.size < atOnce && !core.closing.aborted ? waiting.shift() : undefined;
    if (!wish) return;
    const work: Promise<void> = readCard(needs, allowances, wish)
      // A page that does not answer, or harms: the message stands without a card.
      .catch((error: unknown) => core.log.debug({ err: error }, 'A link was not read'))
      .finally(() => {
        running.delete(work);
        next();
      });
    running.add(work);
    next();
  };
  return {
    look(stored) {
      for (const one of stored) {
        const wish = wishOf(one);
        // What is beyond it has no card; nobody waits for one.
        if (wish && waiting.length < mostWaiting) waiting.push(wish);
      }
      next();
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

function wishOf({ entry, after }: Stored): Wish | undefined {
  if (entry.kind !== 'message.added' && entry.kind !== 'message.edited') return undefined;
  const { kind, id: authorId } = entry.actor;
  const url = firstLink(entry.body.text);
  if (!url || kind === 'system') return undefined;
  const messageId = entry.kind === 'message.edited' ? entry.body.messageId : entry.id;
  return { url, messageId, authorId, authorKind: kind, conversation: after };
}

/** Whether a site's settings let this page be asked. */
const mayAsk =
  ({ settings, origins }: SiteRecord) =>
  (url: URL): boolean =>
    settings.linkCards === 'all' || (settings.linkCards === 'own' && namesOrigin(origins, url.origin));

async function readCard(needs: Needs, allowances: Allowances, wish: Wish): Promise<void> {
  const { core, eventLog, sitesNow, resolve } = needs;
  const { url, messageId, authorId, conversation } = wish;
  const site = (await sitesNow()).find(({ id }) => id === conversation.site_id);
  if (!site || !mayAsk(site)(new URL(url))) return;
  if (await allowances.site.take(site.id)) return;
  if (await allowances.host.take(new URL(url).host)) return;
  const options = {
    vouched: core.config.linkHosts,
    mayAsk: mayAsk(site),
    signal: AbortSignal.any([core.closing, AbortSignal.timeout(pageMs)]),
    ...(resolve && { resolve }),
  };
  const page = await ask(url, { ...options, accepts: /^text\/html\b/i, mostBytes: pageBytes, cuts: true });
  const words = page && readPage(decodePage(page.body, page.type));
  if (!words) return;
  const { title, text, picture: source } = words;
  const address =
    source !== null && URL.canParse(source, page.url.href) ? new URL(source, page.url).href : null;
  const shown =
    address === null
      ? null
      : await ask(address, { ...options, accepts: /^image\//i, mostBytes: pictureBytes, cuts: false }).catch(
          (error: unknown) => {
            core.log.debug({ err: error }, 'The picture of a link was not read');
            return null;
          },
        );
  const picture = shown && (await keepPicture(needs, wish, shown));
  const link: LinkCard = { url, title, text, picture };
  await eventLog.append({
    kind: 'message.link',
    by: { kind: 'system', id: null, workspaceId: conversation.workspace_id },
    id: core.newId() as CommandId,
    conversationId: conversation.id,
    messageId,
    authorId,
    link,
  });
}

/** Decoded and written anew like any picture; what is none is not kept, and what no message takes is swept. */
async function keepPicture(
  { core, attachments }: Needs,
  { authorId, authorKind, conversation }: Wish,
  { body }: Answer,
): Promise<Attachment | null> {
  const kept = await attachments.uploadForLink({
    id: core.newId() as AttachmentId,
    by: {
      kind: authorKind,
      id: authorId ?? '',
      workspaceId: conversation.workspace_id,
      siteId: conversation.site_id,
    },
    name: 'picture',
    content: Readable.from(body),
    announcedBytes: body.length,
  });
  return kept.ok && kept.value.kind === 'image' ? kept.value : null;
}
