import type { AppContext } from '../../context.ts';
import { readPosition, readVisitorCursor } from '../../event-log/replay.store.ts';
import { ok } from '../../outcome.ts';
import type { OperatorEventHandlers, VisitorEventHandlers } from '../../plugins/socket-types.ts';

/** The newest place comes from the database, so that a client notices even what no node ever told it. */
export const visitorBeat = ({ db, now }: AppContext) =>
  ({
    'connection.beat': async (_payload, { data }) =>
      ok({ now: now(), cursor: await readVisitorCursor(db, data.visitor.id) }),
  }) satisfies Partial<VisitorEventHandlers>;

export const operatorBeat = ({ db, now }: AppContext) =>
  ({
    'connection.beat': async (_payload, { data }) =>
      ok({ now: now(), cursor: await readPosition(db, data.operator.workspaceId) }),
  }) satisfies Partial<OperatorEventHandlers>;
