import type { CommandId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { Appended } from '../../event-log/commands.ts';
import type { LeftMessageRow } from '../../db/tables.ts';
import { findHours } from '../site/site.hours.store.ts';
import { findSiteById } from '../site/site.store.ts';
import type { SiteRecord } from '../site/site.store.ts';
import type { VisitorCaller } from '../visitor/visitor.store.ts';
import {
  claimMailed,
  claimReceipt,
  countReceipts,
  findAnswers,
  findUnreached,
  noteLeftMessage,
} from './left-message.store.ts';
import { findReach } from './standing.store.ts';
import { answerMail, receiptMail } from './visitor-mails.ts';

export interface Left {
  readonly id: CommandId;
  readonly message: { readonly id: CommandId; readonly text: string } | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly pageUrl: string | null;
  readonly timeZone: string | null;
}

interface Received {
  readonly visitor: VisitorCaller;
  readonly site: SiteRecord;
  readonly left: Left;
  readonly email: string;
  readonly dueAt: number | null;
  readonly outcome: Appended;
}

export interface LeftMessages {
  /** Notes where answers go, and sends the receipt; true once a mail server has taken it. */
  readonly receive: (received: Received) => Promise<boolean>;
  /** Mails answers that reached no tab of their visitor. */
  readonly mailAnswers: () => Promise<void>;
}

/** A tab that is there has taken an answer by then. */
const reachMs = 20_000;
/** Anybody may type any address: nobody gets more receipts than this in a day, whoever asks. */
const receiptsPerDay = 3;
const dayMs = 86_400_000;

export function createLeftMessages(core: Core): LeftMessages {
  const { db, mailer, log, now } = core;

  async function sendReceipt(row: LeftMessageRow, { site, dueAt }: Received): Promise<boolean> {
    if (!mailer.isThere || row.receipt_at !== null) return row.receipt_at !== null;
    if ((await countReceipts(db, row.email, now() - dayMs)) >= receiptsPerDay) return false;
    if (!(await claimReceipt(db, row.conversation_id, now()))) return true;
    const zone = (await findHours(db, site.id)).hours?.timeZone;
    const mail = receiptMail(row, { site: site.name, dueAt, ...(zone !== undefined && { zone }) });
    try {
      await mailer.send({ to: row.email, ...mail });
      return true;
    } catch (error) {
      // The message is stored; only its copy did not go out, and the visitor is told so.
      log.warn({ err: error }, 'A receipt was not taken by the mail server');
      return false;
    }
  }

  async function mailOne(row: LeftMessageRow): Promise<void> {
    const answers = await findAnswers(db, row);
    const newest = answers.at(-1)?.seq;
    const site = await findSiteById(db, row.site_id);
    if (newest === undefined || !site) return;
    // Claimed first: of two servers one sends, and a crash between the two leaves the answer in the chat.
    if (!(await claimMailed(db, row, newest))) return;
    try {
      await mailer.send({ to: row.email, ...answerMail(row, site.name, answers) });
    } catch (error) {
      await claimMailed(db, { ...row, mailed_seq: newest }, row.mailed_seq);
      throw error;
    }
  }

  return {
    async receive(received) {
      const { visitor, left, email, outcome } = received;
      const reach = await findReach(db, visitor.id);
      const row = await noteLeftMessage(db, {
        conversation_id: outcome.conversationId,
        workspace_id: visitor.workspaceId,
        site_id: visitor.siteId,
        email,
        locale: reach?.locale ?? 'en',
        time_zone: left.timeZone ?? reach?.timeZone ?? null,
        page_url: left.pageUrl,
        left_at: now(),
        mailed_seq: outcome.seq ?? 0,
      });
      return sendReceipt(row, received);
    },
    async mailAnswers() {
      if (!mailer.isThere) return;
      for (const row of await findUnreached(db, now() - reachMs)) await mailOne(row);
    },
  };
}
