import type { CommandId, ErrorCode, Result, RouteReply, SiteHours, Stored, Welcome } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { Appended, VisitorAuthor } from '../../event-log/commands.ts';
import type { CloseCallback, TakeCallback } from '../../event-log/commands.ts';
import type { EventLog } from '../../event-log/event-log.ts';
import { fail, ok } from '../../outcome.ts';
import { wishOf } from '../../event-log/wish.views.ts';
import { callTimes, isOpenAt, openStateAt } from '../../rules/opening-hours.ts';
import type { Announced } from '../site/site.hours.service.ts';
import type { SiteRecord } from '../site/site.store.ts';
import type { VisitorCaller } from '../visitor/visitor.store.ts';
import type { Left, LeftMessages } from './left-message.service.ts';
import { findPlace, findReach, findRunningOf, findWish } from './standing.store.ts';

interface Asking {
  readonly visitor: VisitorCaller;
  readonly site: SiteRecord;
}

export interface CallNeeded {
  readonly id: CommandId;
  readonly phone: string;
  readonly at: number | null;
  readonly note: string;
}

type Receipt = RouteReply<'POST /v1/visitor/callback'>;

/** Ways other than waiting, and what the team does with them. */
export interface CallbackService {
  readonly standing: (asking: Asking) => Promise<RouteReply<'GET /v1/visitor/standing'>>;
  readonly request: (asking: Asking, call: CallNeeded) => Promise<Result<Receipt, ErrorCode>>;
  readonly cancel: (asking: Asking, id: CommandId) => Promise<Result<Record<string, never>, ErrorCode>>;
  readonly leave: (asking: Asking, left: Left) => Promise<Result<Receipt, ErrorCode>>;
  readonly take: (command: Omit<TakeCallback, 'kind'>) => Promise<Result<Stored, ErrorCode>>;
  readonly close: (command: Omit<CloseCallback, 'kind'>) => Promise<Result<Stored, ErrorCode>>;
}

interface Needs {
  readonly core: Core;
  readonly eventLog: Pick<EventLog, 'append'>;
  readonly leftMessages: LeftMessages;
  readonly hoursOf: (siteId: SiteRecord['id']) => Promise<SiteHours>;
  readonly announcedOf: (siteId: SiteRecord['id']) => Promise<Announced>;
  readonly welcomeOf: (site: SiteRecord) => Promise<Welcome>;
  /** Fills in what nobody knows yet about the visitor. */
  readonly learn: (asking: Asking, known: { email?: string; phone?: string }) => Promise<void>;
}

export function createCallbacks(needs: Needs): CallbackService {
  const { core, eventLog, leftMessages } = needs;
  const { db } = core;

  async function receiptOf(appended: Appended, isMailed: boolean): Promise<Receipt> {
    const wish = wishOf(await findWish(db, appended.conversationId));
    if (!wish) throw new Error('A wish was stored and is not there');
    return { conversationId: appended.conversationId, wish, isMailed };
  }

  async function learn(asking: Asking, said: { email?: string; phone?: string }): Promise<void> {
    const known = await findReach(db, asking.visitor.id);
    const fresh = {
      ...(said.email !== undefined && known?.email === null && { email: said.email }),
      ...(said.phone !== undefined && known?.phone === null && { phone: said.phone }),
    };
    if (Object.keys(fresh).length > 0) await needs.learn(asking, fresh);
  }

  async function request(
    asking: Asking,
    { id, phone, at, note }: CallNeeded,
  ): Promise<Result<Receipt, ErrorCode>> {
    const { hours } = await needs.hoursOf(asking.site.id);
    const isPossible = at === null || (at > core.now() && (hours === null || isOpenAt(hours, at)));
    if (!isPossible) return fail('closed_then');
    // Nobody calls before it opens. While it is open, nobody can know how soon "as soon as possible" is.
    const dueAt = at ?? (hours && openStateAt(hours, core.now()).opensAt);
    const command = { kind: 'callback.request', by: authorOf(asking), conversationId: null } as const;
    const outcome = await eventLog.append({ ...command, id, phone, note, dueAt });
    if (!outcome.ok) return outcome;
    if (!outcome.value) return fail('conversation_unknown');
    await learn(asking, { phone });
    return ok(await receiptOf(outcome.value, false));
  }

  async function leaveAddress(
    asking: Asking,
    left: Left,
    email: string,
  ): Promise<Result<Receipt, ErrorCode>> {
    const { answerBy: dueAt } = await needs.announcedOf(asking.site.id);
    const command = { kind: 'message.leave', by: authorOf(asking), conversationId: null } as const;
    const outcome = await eventLog.append({ ...command, id: left.id, email, dueAt });
    if (!outcome.ok) return outcome;
    if (!outcome.value) return fail('conversation_unknown');
    await learn(asking, { email, ...(left.phone !== null && { phone: left.phone }) });
    const receipt = await receiptOf(outcome.value, false);
    const isMailed = await leftMessages.receive({
      ...asking,
      left,
      email,
      dueAt: receipt.wish.dueAt,
      outcome: outcome.value,
    });
    return ok({ ...receipt, isMailed });
  }

  return {
    async standing({ visitor, site }) {
      const running = await findRunningOf(db, visitor.id);
      const { hours } = await needs.hoursOf(site.id);
      const now = core.now();
      return {
        ...(await needs.welcomeOf(site)),
        now,
        place: running && (await findPlace(db, running)),
        waitingSince: running?.waiting_since ?? null,
        callTimes: hours === null ? [] : callTimes(hours, now),
      };
    },
    request,
    async cancel(asking, id) {
      const command = { kind: 'callback.cancel', by: authorOf(asking), conversationId: null } as const;
      const outcome = await eventLog.append({ ...command, id });
      return outcome.ok ? ok({}) : outcome;
    },
    async leave(asking, left) {
      if (left.message) {
        const command = { kind: 'message.send', by: authorOf(asking), conversationId: null } as const;
        const sent = await eventLog.append({ ...command, ...left.message, quickMessageId: null });
        if (!sent.ok) return sent;
      }
      if (left.email !== null) return leaveAddress(asking, left, left.email);
      // Who leaves only a number is to be called.
      return request(asking, { id: left.id, phone: left.phone ?? '', at: null, note: '' });
    },
    take: async (command) => storedOf(await eventLog.append({ ...command, kind: 'callback.take' })),
    close: async (command) => storedOf(await eventLog.append({ ...command, kind: 'callback.close' })),
  };
}

const authorOf = ({ visitor }: Asking): VisitorAuthor => ({
  kind: 'visitor',
  id: visitor.id,
  workspaceId: visitor.workspaceId,
});

function storedOf(outcome: Result<Appended | null, ErrorCode>): Result<Stored, ErrorCode> {
  if (!outcome.ok) return outcome;
  const { value } = outcome;
  if (value === null || value.seq === null) throw new Error('A callback was changed and has no place');
  return ok({ conversationId: value.conversationId, seq: value.seq, cursor: value.position });
}
