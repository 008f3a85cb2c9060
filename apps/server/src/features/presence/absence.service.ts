import type { CommandId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { EventLog } from '../../event-log/event-log.ts';
import type { Absent } from './absence.store.ts';
import { findAbsent, findHeldBy, noteForgotten, settleAbsence } from './absence.store.ts';

export interface AbsenceService {
  /** Takes back what absent operators have, once their grace is over. Any server may; what was taken back stays so. */
  readonly takeBack: () => Promise<void>;
}

interface Needs {
  readonly core: Core;
  readonly eventLog: Pick<EventLog, 'append'>;
  /** How long (ms) somebody who vanished keeps their conversations. */
  readonly graceMs: number;
}

/** How long (ms) people may need to come back to a server that was down itself. */
const afterStartMs = 30_000;
/** Commands that were on their way when somebody signed out are stored by then. */
const inFlightMs = 30_000;

/** Nobody waits for somebody who is gone: their conversations go back to the queue of their team, with everything in them. */
export function createAbsences({ core, eventLog, graceMs }: Needs): AbsenceService {
  const startedAt = core.now();
  let running: Promise<void> | null = null;

  async function takeBackFrom(absent: Absent): Promise<void> {
    const held = await findHeldBy(core.db, absent.id);
    const taken = await Promise.all(
      held.map((conversationId) =>
        eventLog.append({
          kind: 'conversation.requeue',
          by: { kind: 'system', id: null, workspaceId: absent.workspaceId },
          id: core.newId() as CommandId,
          conversationId,
          from: absent.id,
          because: absent.because,
        }),
      ),
    );
    // What was refused, because the server is full, waits for the next look.
    const isDone = taken.every(({ ok }) => ok) && core.now() - absent.goneAt > inFlightMs;
    if (isDone) await settleAbsence(core.db, absent);
  }

  async function look(): Promise<void> {
    const now = core.now();
    await noteForgotten(core.db, now);
    // Whoever vanished before this server came up could not have come back to it.
    const isEarly = now - startedAt < Math.min(graceMs, afterStartMs);
    const absent = await findAbsent(core.db, isEarly ? 0 : now - graceMs);
    for (const one of absent) await takeBackFrom(one);
  }

  return {
    takeBack: () => {
      running ??= look().finally(() => (running = null));
      return running;
    },
  };
}
