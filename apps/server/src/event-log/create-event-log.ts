import type { ConversationId } from '@parley/protocol';
import type { Core } from '../core.ts';
import { refuseFor, storageFaultOf } from '../db/faults.ts';
import { auditDeeds } from '../features/audit/audit.log.ts';
import { noteMentions } from '../features/conversation/mention/mention.store.ts';
import { settleFiles } from '../features/attachment/attachment.log.ts';
import { settleUses } from '../features/quick-message/quick-message.uses.ts';
import type { Limits } from '../limits.ts';
import type { Command } from './commands.ts';
import { decideGroup } from './decide-group.ts';
import type { Stored } from './entry.ts';
import type { EventLog } from './event-log.ts';
import { createGroupCommit } from './group-commit.ts';
import { loadWorld } from './load-world.ts';
import { maskCommand } from './mask-command.ts';
import { lockWorkspaces, writeGroup } from './write-group.ts';

interface Needs {
  readonly core: Pick<Core, 'db' | 'now' | 'newId' | 'log'>;
  readonly limits: Pick<Limits, 'appendQueue'>;
  /** Whether new conversations wait, so that running ones need not; in ms, or null. */
  readonly startsWaitMs?: () => number | null;
  /** Gets what was stored, in commit order, after it was acknowledged. */
  readonly publish: (stored: readonly Stored[]) => void;
}

/** The write path: lock, load, decide, number, write, commit; then acknowledge, then publish. */
export function createEventLog({ core, limits, publish, startsWaitMs = () => null }: Needs): EventLog {
  const { db, newId } = core;

  const commit = (commands: readonly Command[]) =>
    db.transaction().execute(async (transaction) => {
      const positions = await lockWorkspaces(
        transaction,
        commands.map(({ by }) => by.workspaceId),
      );
      const now = core.now();
      const newConversationId = () => newId() as ConversationId;
      const world = await loadWorld(transaction, commands, { now, newConversationId });
      const decided = decideGroup(world, commands, { now, newId, positions, startsWaitMs: startsWaitMs() });
      await writeGroup(transaction, decided);
      await settleFiles(transaction, decided.stored, now);
      await settleUses(transaction, decided.stored);
      await noteMentions(transaction, decided.stored);
      await auditDeeds(transaction, decided.stored, { newId, limits: world.limits });
      return { outcomes: decided.outcomes, batch: decided.stored };
    });

  const group = createGroupCommit({
    commit,
    publish,
    mostWaiting: limits.appendQueue,
    refuseAll(error) {
      const fault = storageFaultOf(error);
      if (fault) core.log.error({ err: error }, 'A group of commands could not be stored');
      return fault && refuseFor(fault);
    },
    onProblem: (error) => core.log.error({ err: error }, 'What was stored could not be published'),
  });
  return {
    append: (command) => group.add(maskCommand(command)),
    settled: group.settled,
    close: group.close,
    waitedMs: group.waitedMs,
  };
}
