import type { IncomingMessage } from 'node:http';
import type { ProtocolError } from '@parley/protocol';
import type { Addresses } from './addresses.ts';
import { createAllowance } from './allowance.ts';

/** Counts who connects, by address. */
export interface Connects {
  /** Asked before anything is kept for a connection: false for a flood, which gets a bare refusal. */
  readonly allow: (request: IncomingMessage) => Promise<boolean>;
  /** Asked at the namespace, where a refusal can say when to come back. */
  readonly refuse: (request: IncomingMessage) => Promise<ProtocolError | null>;
}

/** From here on it is not worth a conversation. */
const floodFactor = 3;

export function createConnects(addresses: Addresses, perMinute: number): Connects {
  const allowance = createAllowance({ points: perMinute, seconds: 60 });
  return {
    async allow(request) {
      const key = addresses.keyOf(request);
      const isWithin = (await allowance.take(key)) === null;
      return isWithin || (await allowance.taken(key)) <= perMinute * floodFactor;
    },
    async refuse(request) {
      const key = addresses.keyOf(request);
      // Counted above already; this one only asks whether that was too much.
      return (await allowance.taken(key)) > perMinute ? allowance.take(key) : null;
    },
  };
}
