import { LIMITS } from '@parley/protocol/limits';
import type { CommandId, ConversationId, Result, TeamId, TeamRouting, WorkspaceId } from '@parley/protocol';
import { assign, deadlineOf } from '@parley/routing';
import type { Offer, Waiting } from '@parley/routing';
import type { Core } from '../../core.ts';
import type { Command, SystemAuthor } from '../../event-log/commands.ts';
import type { EventLog } from '../../event-log/event-log.ts';
import type { Stored } from '../../event-log/entry.ts';
import { wishOf } from '../../event-log/wish.views.ts';
import type { Live } from '../../live/live.ts';
import { fail, ok } from '../../outcome.ts';
import { readIds } from '../../rules/read-ids.ts';
import {
  findAsked,
  findAutomaticTeams,
  findKnownTo,
  findPeople,
  findQueue,
  findRouting,
  findSlept,
  noteAsked,
  writeRouting,
} from './routing.store.ts';
import type { KnownPerson, NamedTeam } from './routing.store.ts';

type Told = Promise<Result<TeamRouting, 'not_found'>>;

export interface RoutingService {
  readonly read: (team: NamedTeam) => Told;
  readonly change: (team: NamedTeam, routing: TeamRouting) => Told;
  /** Wakes what has slept, takes back offers nobody took, and offers what waits. Any server may; repeats do nothing. */
  readonly look: () => Promise<void>;
  /** Looks soon where one of these changes who waits, or who has room. */
  readonly heard: (stored: readonly Stored[]) => void;
  readonly stop: () => void;
}

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly eventLog: Pick<EventLog, 'append'>;
}

type Queue = Awaited<ReturnType<typeof findQueue>>;

/** News that come together are looked at together, after this long (ms). */
const gatherMs = 50;
const changesTurn: ReadonlySet<Stored['entry']['kind']> = new Set([
  'conversation.started',
  'conversation.accepted',
  'conversation.transferred',
  'conversation.requeued',
  'conversation.ended',
  'conversation.held',
  'conversation.woken',
  'conversation.unoffered',
]);

const systemOf = (workspaceId: WorkspaceId): SystemAuthor => ({ kind: 'system', id: null, workspaceId });

/** Offers what waits to those who have room. All of it is stored and compared when it is, so several servers are as one. */
export function createRouting({ core, live, eventLog }: Needs): RoutingService {
  const { db, now } = core;
  let running: Promise<void> | null = null;
  let soon: NodeJS.Timeout | null = null;
  let isStopped = false;

  const tell = (command: Command) => eventLog.append(command);
  const newId = (): CommandId => core.newId() as CommandId;

  async function wake(): Promise<void> {
    for (const { id: conversationId, workspace_id } of await findSlept(db, now()))
      await tell({ kind: 'conversation.wake', by: systemOf(workspace_id), id: newId(), conversationId });
  }

  async function takeBack(): Promise<void> {
    for (const row of await findAsked(db)) {
      const isThere = row.is_connected && row.presence === 'online';
      if (isThere && (row.offer_until ?? 0) > now()) continue;
      await tell({
        kind: 'conversation.unoffer',
        by: systemOf(row.workspace_id),
        id: newId(),
        conversationId: row.id,
        from: { id: row.operator_id, name: row.name },
        because: isThere ? 'timeout' : 'away',
      });
    }
  }

  /** Those who want to be called or written to wait for no one of these minutes. */
  async function waitingIn(
    queue: Queue,
    routings: ReadonlyMap<TeamId, TeamRouting>,
  ): Promise<Waiting<ConversationId>[]> {
    const waiting: Waiting<ConversationId>[] = [];
    for (const row of queue) {
      const wish = wishOf(row);
      if (wish?.state === 'requested' || wish?.state === 'taken') continue;
      const { waiting_since: waitingSince, answer_target_ms: answerTargetMs, team_id: teamId } = row;
      const deadline = deadlineOf({ wish, waitingSince, answerTargetMs }) ?? Infinity;
      waiting.push({
        id: row.id,
        teamId,
        deadline:
          deadline -
          (row.is_urgent === 1 ? LIMITS.urgentHeadStartMs : 0) -
          (row.is_vip === 1 ? LIMITS.vipHeadStartMs : 0),
        asked: readIds(row.asked_json),
        knownTo: routings.get(teamId)?.prefersKnown ? await findKnownTo(db, row.visitor_id) : null,
      });
    }
    return waiting;
  }

  async function ask(
    offer: Offer<ConversationId>,
    person: KnownPerson,
    of: { workspaceId: WorkspaceId; offerMs: number },
  ) {
    const asked = await tell({
      kind: 'conversation.offer',
      by: systemOf(of.workspaceId),
      id: newId(),
      conversationId: offer.id,
      to: { id: person.id, name: person.name },
      until: now() + of.offerMs,
      because: offer.because,
    });
    if (asked.ok && asked.value !== null) await noteAsked(db, person.id, now());
  }

  async function offerAll(): Promise<void> {
    const routings = await findAutomaticTeams(db);
    if (routings.size === 0) return;
    const queue = await findQueue(db, [...routings.keys()]);
    for (const [workspaceId, rows] of Map.groupBy(queue, (row) => row.workspace_id)) {
      const people = await findPeople(db, workspaceId, now());
      const known = new Map(people.map((person) => [person.id, person]));
      const teamOf = new Map(rows.map((row) => [row.id, row.team_id]));
      for (const offer of assign(await waitingIn(rows, routings), people, now())) {
        const [person, teamId] = [known.get(offer.to), teamOf.get(offer.id)];
        const routing = teamId && routings.get(teamId);
        if (person && routing) await ask(offer, person, { workspaceId, offerMs: routing.offerMs });
      }
    }
  }

  async function pass(): Promise<void> {
    await wake();
    await takeBack();
    await offerAll();
  }

  const look = (): Promise<void> => {
    running ??= pass().finally(() => (running = null));
    return running;
  };

  return {
    async read(team) {
      const found = await findRouting(db, team);
      return found ? ok(found.routing) : fail('not_found');
    },
    async change(team, routing) {
      if (!(await writeRouting(db, team, routing))) return fail('not_found');
      live.toWorkspace(team.workspaceId, 'settings.changed', { what: 'teams' });
      return ok(routing);
    },
    look,
    heard(stored) {
      if (isStopped || soon || !stored.some(({ entry }) => changesTurn.has(entry.kind))) return;
      soon = setTimeout(() => {
        soon = null;
        look().catch((error: unknown) => core.log.error({ err: error }, 'What waits could not be offered'));
      }, gatherMs);
    },
    stop() {
      isStopped = true;
      if (soon) clearTimeout(soon);
    },
  };
}
