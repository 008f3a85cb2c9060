import { PROTOCOL_VERSION } from '@parley/protocol';
import type { Emits, Hears, Visit } from '@parley/protocol';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';

export type Console = Socket<Hears<'operator'>, Emits<'operator'>>;

/** A connected console; it is gone when the test is over. */
export async function connectConsole(origin: string, cookie: string): Promise<Console> {
  const socket: Console = io(`${origin}/operator`, {
    transports: ['websocket'],
    extraHeaders: { cookie },
    auth: { protocol: PROTOCOL_VERSION },
    forceNew: true,
  });
  onTestFinished(() => void socket.disconnect());
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}

/** The newest state of every visit that this console was told of. */
export function followVisits(socket: Console): Map<string, Visit> {
  const known = new Map<string, Visit>();
  socket.on('visit.changed', ({ visits }) => {
    for (const visit of visits) known.set(visit.id, visit);
  });
  return known;
}
