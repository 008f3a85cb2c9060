import type { OperatorId, PushEvent, PushSettings, PushSubscription } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import webPush from 'web-push';
import type { Core } from '../../core.ts';
import type { ConversationRow } from '../../db/tables.conversations.ts';
import type { Stored } from '../../event-log/entry.ts';
import { createAllowance } from '../../plugins/allowance.ts';
import type { OperatorCaller } from '../account/session.store.ts';
import { keepVapidKeys, type VapidKeys } from './push.keys.ts';
import {
  findDevice,
  findDevices,
  findReady,
  forgetDevice,
  keepDevice,
  sweepDevices,
  whoIsThere,
  type Device,
} from './push.store.ts';
import { wordsOf, type PushWords } from './push.words.ts';

/** Tells devices on which no console is open. What cannot be told is not kept: the conversation itself waits in the inbox. */
export interface PushService {
  readonly stateOf: (
    by: OperatorCaller,
  ) => Promise<{ readonly publicKey: string; readonly settings: PushSettings | null }>;
  readonly subscribe: (
    by: OperatorCaller,
    wanted: PushSettings & { readonly subscription: PushSubscription },
  ) => Promise<void>;
  readonly unsubscribe: (by: OperatorCaller) => Promise<void>;
  /** Looks through what was just stored. */
  readonly look: (stored: readonly Stored[]) => void;
  /** Tells of something that no entry says. */
  readonly tell: (news: News) => void;
  /** Deletes the subscriptions of sessions that are over. */
  readonly sweep: () => Promise<void>;
  /** Resolves when nobody is being told any more. */
  readonly settled: () => Promise<void>;
}

export interface Post {
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
  readonly signal: AbortSignal;
}

interface Needs {
  readonly core: Core;
  /** Resolves with the status; null when this address may not be asked. */
  readonly post: (url: string, post: Post) => Promise<number | null>;
  /** How long (ms) a console that is being reloaded has to come back before its operator's devices are told. */
  readonly graceMs: number;
  /** Sessions that were not used since are over (ms). */
  readonly idleMs: number;
}

interface News {
  readonly event: PushEvent;
  /** Missing: those of the event. */
  readonly words?: PushWords;
  readonly to: readonly OperatorId[] | 'team';
  readonly about: Pick<ConversationRow, 'id' | 'workspace_id' | 'team_id' | 'visitor_name'>;
  readonly text: string;
}

const postForMs = 10_000;
/** A push service that cannot reach the device keeps it so long (s); who waited longer than that has been answered otherwise. */
const keptForS = 120;

export function createPush(needs: Needs): PushService {
  const { core, graceMs } = needs;
  const { db, now } = core;
  // Somebody who types in bursts is one piece of news.
  const perConversation = createAllowance({ points: 1, seconds: 15 });
  const running = new Set<Promise<void>>();
  let keys: Promise<VapidKeys> | undefined;
  const keysOnce = (): Promise<VapidKeys> => (keys ??= keepVapidKeys(db));

  const reach = async (news: News): Promise<void> => {
    const { workspace_id: workspaceId, team_id: teamId } = news.about;
    const ids = news.to === 'team' ? await findReady(db, { workspaceId, teamId }) : news.to;
    const devices = await findDevices(db, ids, { now: now(), usedAfter: now() - needs.idleMs });
    const wanting = devices.filter(({ events }) => events.includes(news.event));
    if (wanting.length === 0) return;
    await pause(graceMs, core.closing);
    const there = await whoIsThere(
      db,
      wanting.map(({ operatorId }) => operatorId),
      now() - LIMITS.silentAfterMs,
    );
    for (const device of wanting)
      if (!there.has(device.operatorId))
        await send(needs, await keysOnce(), { device, news, perConversation });
  };

  const tell = (news: News): void => {
    const work: Promise<void> = reach(news)
      .catch((error: unknown) => core.log.debug({ err: error }, 'A device was not told'))
      .finally(() => running.delete(work));
    running.add(work);
  };

  return {
    async stateOf({ sessionHash }) {
      const [{ publicKey }, device] = await Promise.all([keysOnce(), findDevice(db, sessionHash)]);
      return { publicKey, settings: device && settingsOf(device) };
    },
    async subscribe(by, { subscription, events, showsText, language }) {
      await keepDevice(db, {
        session_hash: by.sessionHash,
        workspace_id: by.workspaceId,
        operator_id: by.id,
        endpoint: subscription.endpoint,
        keys_json: JSON.stringify(subscription.keys),
        events_json: JSON.stringify(events),
        shows_text: showsText ? 1 : 0,
        language,
      });
    },
    unsubscribe: ({ sessionHash }) => forgetDevice(db, sessionHash),
    look(stored) {
      for (const news of stored.map(newsOf).filter((one) => one !== null)) tell(news);
    },
    tell,
    sweep: () => sweepDevices(db, now()),
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

const settingsOf = ({ events, showsText, language }: Device): PushSettings => ({
  events: [...events],
  showsText,
  language,
});

/** What somebody who is not looking would want to know of an entry. */
function newsOf({ entry, after, before }: Stored): News | null {
  const text = entry.kind === 'message.added' ? entry.body.text : '';
  const offeredTo = after.offered_to;
  if (offeredTo !== null && offeredTo !== before?.offered_to)
    return { event: 'offered', to: [offeredTo], about: after, text };
  if (entry.kind !== 'message.added' || entry.actor.kind !== 'visitor') return null;
  if (after.state === 'open' && after.operator_id !== null)
    return { event: 'message', to: [after.operator_id], about: after, text };
  const isWaiting = after.state === 'queued' && offeredTo === null;
  return isWaiting ? { event: 'waiting', to: 'team', about: after, text } : null;
}

interface Sending {
  readonly device: Device;
  readonly news: News;
  readonly perConversation: ReturnType<typeof createAllowance>;
}

async function send(
  { core, post }: Needs,
  keys: VapidKeys,
  { device, news, perConversation }: Sending,
): Promise<void> {
  const { id, visitor_name: visitorName } = news.about;
  const { event, words = event, text } = news;
  if (await perConversation.take(`${device.sessionHash} ${words} ${id}`)) return;
  const payload = JSON.stringify({ ...wordsOf({ ...device, words, visitorName, text }), conversationId: id });
  const { endpoint, headers, body } = webPush.generateRequestDetails(device.subscription, payload, {
    vapidDetails: { subject: subjectOf(core), ...keys },
    TTL: keptForS,
    urgency: 'high',
    // A newer one about the same conversation takes its place.
    topic: id.replaceAll('-', ''),
  });
  const signal = AbortSignal.any([core.closing, AbortSignal.timeout(postForMs)]);
  const status = await post(endpoint, { headers: toHeaders(headers), body, signal });
  // The browser has taken it back, or was uninstalled (RFC 8030, 7.3).
  if (status === 404 || status === 410) await forgetDevice(core.db, device.sessionHash);
}

/** Whom a push service may write to (RFC 8292, 2.1): an address of this installation. */
function subjectOf({ config, linkOrigin }: Core): string {
  const origin = linkOrigin();
  if (origin.startsWith('https:')) return origin;
  // "Parley <chat@shop.example>" or the address alone.
  const from = config.mailFrom
    ?.slice(config.mailFrom.lastIndexOf('<') + 1)
    .replace('>', '')
    .trim();
  return `mailto:${from ?? 'nobody@parley.invalid'}`;
}

const toHeaders = (headers: object): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(headers).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );

/** Waits so long, or until the server stops. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
