import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Ticket } from '../servers/subject.ts';

/*
 * One person's connection, as lean as it can be: the few bytes of Socket.IO's protocol over a WebSocket, without its
 * client library. What is measured is the server; whoever makes the load must not be the slower one.
 */

export interface LineHandlers {
  /** Everything that is neither an answer nor part of connecting, as text: `["name",{…}]`. */
  readonly onHeard: (text: string) => void;
  readonly onClose: () => void;
}

export interface Line {
  /** Sends an event; `onAnswer` gets the acknowledgement as text: `[{…}]`. The event's name and payload are JSON already. */
  readonly send: (event: string, onAnswer: (text: string) => void) => void;
  /** Sends what nobody answers. */
  readonly tell: (event: string) => void;
  readonly stopReading: () => void;
  readonly close: () => void;
}

const PING = '2';
const PONG = '3';
const OPEN = '0';
const CONNECTED = '40';
const EVENT = '42';
const ANSWER = '43';
const REFUSED = '44';

/** Connects; resolves when the server says that this person is in, rejects with what it said instead. */
export async function openLine(url: string, ticket: Ticket, handlers: LineHandlers): Promise<Line> {
  const { namespace, auth, headers } = ticket;
  const prefix = namespace === '/' ? '' : `${namespace},`;
  const waiting = new Map<number, (text: string) => void>();
  let lastId = 0;
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    headers: { ...headers },
    perMessageDeflate: false,
    // What comes is our own server's, and text.
    skipUTF8Validation: true,
  });
  const isIn = Promise.withResolvers<void>();

  function onAnswer(text: string): void {
    const start = text.indexOf('[');
    const id = Number(text.slice(0, start));
    const answer = waiting.get(id);
    waiting.delete(id);
    answer?.(text.slice(start));
  }

  function onPacket(text: string): void {
    if (text === PING) return socket.send(PONG);
    if (text.startsWith(OPEN)) return socket.send(`${CONNECTED}${prefix}${JSON.stringify(auth)}`);
    const kind = text.slice(0, 2);
    const rest = text.slice(2 + prefix.length);
    if (kind === EVENT) return handlers.onHeard(rest);
    if (kind === ANSWER) return onAnswer(rest);
    if (kind === CONNECTED) return isIn.resolve();
    if (kind === REFUSED) isIn.reject(new Error(`Refused: ${rest}`));
  }

  // Text arrives as one Buffer: the default of ws.
  socket.on('message', (data: Buffer) => onPacket(data.toString()));
  socket.on('error', (error) => isIn.reject(error));
  socket.on('close', () => {
    isIn.reject(new Error('The connection ended.'));
    handlers.onClose();
  });
  await once(socket, 'open');
  await isIn.promise;
  return {
    send(event, onAnswerTo) {
      waiting.set((lastId += 1), onAnswerTo);
      socket.send(`${EVENT}${prefix}${lastId}${event}`);
    },
    tell: (event) => socket.send(`${EVENT}${prefix}${event}`),
    stopReading: () => socket.pause(),
    close: () => socket.terminate(),
  };
}
