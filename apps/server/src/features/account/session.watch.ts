import type { Core } from '../../core.ts';
import type { Live } from '../../live/live.ts';
import { findOperatorsBySessions } from './session.store.ts';
import type { OperatorCaller } from './session.store.ts';

/**
 * Ends the connections whose session has ended or expired, or whose operator sees something else by now, wherever that was
 * decided. Those who may come back do, with what they may see today.
 */
export async function endOldConnections({ db, now }: Core, live: Live): Promise<void> {
  const connected = live.connectedOperators();
  const hashes = [...new Set(connected.map(({ sessionHash }) => sessionHash))];
  const found = await findOperatorsBySessions(db, hashes, now());
  const current = new Map(found.map((operator) => [operator.sessionHash, sightOf(operator)]));
  const ended = connected.filter((operator) => current.get(operator.sessionHash) !== sightOf(operator));
  for (const sessionHash of new Set(ended.map((operator) => operator.sessionHash)))
    live.endSession(sessionHash);
}

const sightOf = ({ role, name, teamIds }: OperatorCaller): string => JSON.stringify([role, name, teamIds]);
