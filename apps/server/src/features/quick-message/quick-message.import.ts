import type { ImportedLine, Operator, Result, Team, WorkspaceId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import { fail, ok } from '../../outcome.ts';
import type { OperatorCaller } from '../account/session.store.ts';
import { readCsv } from './quick-message.csv.ts';
import { planImport } from './quick-message.plan.ts';
import { findQuickMessages, insertQuickMessage, updateQuickMessage } from './quick-message.store.ts';

interface Needs {
  readonly core: Pick<Core, 'db' | 'now' | 'newId'>;
  readonly teamsOf: (workspaceId: WorkspaceId) => Promise<Team[]>;
  readonly operatorsOf: (workspaceId: WorkspaceId) => Promise<Operator[]>;
}

interface File {
  readonly bytes: Uint8Array;
  readonly mode: 'preview' | 'take';
}

/**
 * What becomes of each line of a CSV file; taken, all that is not refused is stored in one transaction. A preview is the same
 * plan, stored nowhere.
 */
export async function importQuickMessages(
  { core, teamsOf, operatorsOf }: Needs,
  by: OperatorCaller,
  { bytes, mode }: File,
): Promise<Result<{ lines: ImportedLine[] }, 'file_refused'>> {
  const lines = readCsv(bytes, 'shortcode');
  if (!lines) return fail('file_refused', { detail: 'no CSV file in UTF-8 with a column "shortcode"' });
  const { workspaceId, id: operatorId } = by;
  const [teams, operators] = await Promise.all([teamsOf(workspaceId), operatorsOf(workspaceId)]);
  return core.db.transaction().execute(async (transaction) => {
    const all = await findQuickMessages(transaction, { workspaceId, operatorId });
    const planned = planImport(lines, { by, all, teams, operators, newId: core.newId });
    if (mode === 'take')
      for (const { message, outcome } of planned) {
        if (!message) continue;
        if (outcome === 'changed') await updateQuickMessage(transaction, workspaceId, message);
        else await insertQuickMessage(transaction, workspaceId, { ...message, countedFrom: core.now() });
      }
    return ok({
      lines: planned.map(({ line, shortcode, outcome, problem }) => ({ line, shortcode, outcome, problem })),
    });
  });
}
