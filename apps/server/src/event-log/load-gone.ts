import type { Database } from '../db/connection.ts';
import type { RequeueConversation } from './commands.ts';
import { findTeams, receiverKey } from './load-receivers.ts';
import type { World } from './world.ts';

type Known = Pick<World, 'conversations' | 'receivers' | 'gone'>;

/** Who of these operators is still gone, and the teams to whom what they were offered goes back. */
export async function loadGone(
  db: Database,
  requeues: readonly RequeueConversation[],
  world: Known,
): Promise<void> {
  const rows = await db
    .selectFrom('operators')
    .select('id')
    .where(
      'id',
      'in',
      requeues.map(({ from }) => from),
    )
    .where('gone_at', 'is not', null)
    .execute();
  for (const { id } of rows) world.gone.add(id);
  const teamIds = requeues.flatMap(({ conversationId }) => {
    const conversation = world.conversations.get(conversationId);
    return conversation?.offered_to ? [conversation.team_id] : [];
  });
  if (teamIds.length === 0) return;
  // Whether somebody there is free does not matter: it waits there.
  for (const { workspaceId, receiver } of await findTeams(db, teamIds, 0))
    world.receivers.set(receiverKey(workspaceId, receiver), receiver);
}
