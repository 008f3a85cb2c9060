import type { OperatorId, SessionId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';

/** Which sessions are to end. */
export type Ending =
  | { readonly hash: string }
  | { readonly operatorId: OperatorId; readonly sessionId: SessionId }
  | { readonly operatorId: OperatorId; readonly except?: string }
  | { readonly withoutSecondStep: WorkspaceId };

/** Ends sessions; answers with what named them, so that what hangs on them can be ended too. */
export async function deleteSessions(db: Database, ending: Ending): Promise<string[]> {
  let query = db.deleteFrom('operator_sessions');
  if ('hash' in ending) query = query.where('token_hash', '=', ending.hash);
  else if ('withoutSecondStep' in ending) {
    const having = db
      .selectFrom('second_steps')
      .select('operator_id')
      .where('workspace_id', '=', ending.withoutSecondStep)
      .where('secret', 'is not', null);
    query = query.where('workspace_id', '=', ending.withoutSecondStep).where('operator_id', 'not in', having);
  } else {
    query = query.where('operator_id', '=', ending.operatorId);
    if ('sessionId' in ending) query = query.where('id', '=', ending.sessionId);
    else if (ending.except !== undefined) query = query.where('token_hash', '<>', ending.except);
  }
  const ended = await query.returning('token_hash').execute();
  return ended.map(({ token_hash }) => token_hash);
}
