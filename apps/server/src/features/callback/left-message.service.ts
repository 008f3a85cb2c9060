import type { CommandId, SiteHours, SiteId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { Appended } from '../../event-log/commands.ts';
import type { LeftMessageRow } from '../../db/tables.ts';
import { offerMail } from '../../mail/offer-mail.ts';
import type { SiteRecord } from '../site/site.store.ts';
import type { VisitorCaller } from '../visitor/visitor.store.ts';
import {
  claimMail,
  claimReceipt,
  countReceipts,
  findAnswers,
  findUnreached,
  noteLeftMessage,
  noteMailed,
  type Due,
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
/** Before an answer is tried by mail again; twice as long each time, over four hours in all. */
const patienceMs = 60_000;
const mostTries = 8;
/** Anybody may type any address: nobody gets more receipts than this in a day, whoever asks. */
const receiptsPerDay = 3;
const dayMs = 86_400_000;
/** So long answers go to an address that was left; asked every few seconds, so it must not be for ever. */
const answeredByMailMs = 90 * dayMs;

interface Needs {
  readonly core: Core;
  readonly hoursOf: (siteId: SiteId) => Promise<SiteHours>;
  readonly sitesNow: () => Promise<readonly SiteRecord[]>;
}

export function createLeftMessages({ core, hoursOf, sitesNow }: Needs): LeftMessages {
  const { db, mailer, log, now } = core;

  async function sendReceipt(row: LeftMessageRow, { site, dueAt }: Received): Promise<boolean> {
    if (!mailer.isThere || row.receipt_at !== null) return row.receipt_at !== null;
    if ((await countReceipts(db, row.email, now() - dayMs)) >= receiptsPerDay) return false;
    if (!(await claimReceipt(db, row.conversation_id, now()))) return true;
    const zone = (await hoursOf(site.id)).hours?.timeZone;
    const mail = receiptMail(row, { site: site.name, dueAt, ...(zone !== undefined && { zone }) });
    // If it is not taken, the message is stored nevertheless, and the visitor is told that no copy went out.
    return offerMail(core, { to: row.email, ...mail }, 'A receipt');
  }

  /**
   * Claimed for a while and noted as mailed once the mail server has it: of two servers one sends, and what a crash or a refusal
   * left undone is done later. A crash between the mail server's yes and the note has it sent twice rather than never.
   */
  async function mailOne(row: Due): Promise<void> {
    const { conversation_id: id, mail_tries: tries } = row;
    const answers = await findAnswers(db, row);
    const newest = answers.at(-1)?.seq;
    // What came last is no answer, or was taken back.
    if (newest === undefined) return noteMailed(db, id, row.last_seq);
    const site = (await sitesNow()).find((one) => one.id === row.site_id);
    if (!site || !(await claimMail(db, row, now() + patienceMs * 2 ** tries))) return;
    const isTaken = await offerMail(
      core,
      { to: row.email, ...answerMail(row, site.name, answers) },
      'An answer',
    );
    // It stands in the chat; that address takes no mail.
    if (isTaken || tries + 1 >= mostTries) await noteMailed(db, id, newest);
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
      const due = await findUnreached(db, {
        now: now(),
        before: now() - reachMs,
        since: now() - answeredByMailMs,
      });
      // One after the other, so that a mail server is not flooded; what is wrong with one is not the others' fault.
      for (const row of due)
        await mailOne(row).catch((error: unknown) => log.error({ err: error }, 'An answer was not mailed'));
    },
  };
}
