import { VisitId, WorkspaceId } from '@parley/protocol';
import { z } from 'zod';

const Side = z.enum(['operators', 'visitors']);

/**
 * What nodes tell each other. Everything here may be lost without harm: entries are read from the log, which is asked
 * anyway, and what is not stored is fetched by consoles whenever something may have been missed.
 */
export const topics = {
  /** The log of these workspaces reaches this far. */
  'log.grown': z.array(z.object({ workspaceId: WorkspaceId, position: z.int() })),
  /** Say this to your connections in these rooms. */
  'live.said': z.object({ side: Side, rooms: z.array(z.string()), name: z.string(), payload: z.unknown() }),
  /** End your connections in this room. */
  'live.ended': z.object({ side: Side, room: z.string() }),
  /** There is news for a visitor's page whose question you may hold. */
  'visit.woken': z.object({ visitId: VisitId }),
  /** Forget what you keep of the sites. */
  'sites.changed': z.object({}),
  /** For a while nobody heard me. */
  'node.returned': z.object({}),
} as const;

type Topics = typeof topics;
export type Topic = keyof Topics;
export type Told<K extends Topic> = z.infer<Topics[K]>;

/** The way from one node to the others that share its database. Nobody hears themselves. */
export interface Bus {
  readonly tell: <K extends Topic>(topic: K, body: Told<K>) => void;
  readonly hear: <K extends Topic>(topic: K, listener: (body: Told<K>) => void) => void;
  /** Calls back when this node hears again after a time in which it may have missed something. */
  readonly onReturn: (listener: () => void) => void;
  /** Resolves once the others are heard. */
  readonly opened: Promise<void>;
  readonly close: () => Promise<void>;
}

/** The bus of a node that shares its database with nobody. */
export const soloBus: Bus = {
  tell: () => {},
  hear: () => {},
  onReturn: () => {},
  opened: Promise.resolve(),
  close: () => Promise.resolve(),
};
