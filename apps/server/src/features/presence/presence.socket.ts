import type { AppContext } from '../../context.ts';
import { ok } from '../../outcome.ts';
import type { OperatorEventHandlers, OperatorSocket } from '../../plugins/socket-types.ts';

export const presenceEvents = ({ presence, now }: AppContext) =>
  ({
    'presence.set': async (payload, socket) => {
      const pause = payload.pause ? { ...payload.pause, since: now() } : null;
      await presence.choose(socket.data.operator, { presence: payload.presence, pause });
      return ok({});
    },
  }) satisfies Partial<OperatorEventHandlers>;

/** Follows one connection from its beginning to its end. */
export function followOperator({ presence, log, now, newId }: AppContext, socket: OperatorSocket): void {
  const { id: operatorId, workspaceId, sessionHash } = socket.data.operator;
  const connection = { id: newId(), workspaceId, operatorId, sessionHash };
  const entered = presence.connected(connection).catch((error: unknown) => {
    log.error({ err: error }, 'A connection could not be noted');
  });
  socket.on('disconnect', () => {
    void entered.then(() => presence.disconnected(connection, now() - socket.data.lastHeardAt));
  });
}
