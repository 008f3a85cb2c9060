import { events } from '@parley/protocol';
import type { ErrorCode, EventDefinition, Party, Result } from '@parley/protocol';
import type { Core } from '../core.ts';
import { fail, ok } from '../outcome.ts';
import { createAllowance } from './allowance.ts';
import { explain } from './errors.ts';
import { parse } from './parse.ts';

type Outcome = Result<unknown, ErrorCode>;
/** The same for every event once its types have done their work. */
type AnyHandler<Socket> = (payload: unknown, socket: Socket) => Promise<Outcome> | Promise<void> | void;

/** The part of a socket that the door needs. */
interface Guarded {
  readonly id: string;
  use(door: (packet: unknown[], next: (error?: Error) => void) => void): unknown;
  on(name: 'error', listener: (error: Error) => void): unknown;
  disconnect(close: boolean): unknown;
}

export interface Door<Socket extends Guarded> {
  readonly admit: (socket: Socket) => void;
}

/** Whose events are counted together. */
export interface Bound<Socket> {
  readonly points: number;
  readonly of: (socket: Socket) => string;
  /** Who alone sends ten times as many is disconnected. */
  readonly isOfOne?: true;
}

interface DoorOptions<Socket> {
  readonly party: Exclude<Party, 'server'>;
  readonly handlers: object;
  /** In whose names events are counted, and how many there may be in ten seconds. */
  readonly bounds: readonly Bound<Socket>[];
  /** Asked at each event; whoever is not allowed any more is disconnected unheard. */
  readonly isAllowed?: (socket: Socket) => boolean;
}

/**
 * The only way from a socket to a handler. Whatever a client sends, the worst that happens is an error for that client:
 * unknown names, payloads that do not parse, acknowledgements that are missing or are no function, handlers that throw.
 */
export function createDoor<Socket extends Guarded>(core: Core, options: DoorOptions<Socket>): Door<Socket> {
  const handlers = new Map<string, AnyHandler<Socket>>(Object.entries(options.handlers));
  const definitions = new Map<string, EventDefinition>(
    Object.entries(events).filter(([, { from }]) => (from as readonly Party[]).includes(options.party)),
  );
  const bounds = options.bounds.map((bound) => ({
    ...bound,
    allowance: createAllowance({ points: bound.points, seconds: 10 }),
  }));

  async function handle(socket: Socket, name: unknown, args: unknown[]): Promise<void> {
    const definition = definitions.get(String(name));
    const handler = handlers.get(String(name));
    const last = args.at(-1);
    const acknowledge = typeof last === 'function' ? (outcome: Outcome) => void last(outcome) : undefined;
    // First: whatever else is wrong with an event, it counts.
    const busy = await consume(socket);
    if (busy) return acknowledge?.(busy);
    // Without an acknowledgement there is nobody to tell; such an event has no effect.
    if (definition?.ack && !acknowledge) return;
    if (!definition || !handler) return acknowledge?.(fail('bad_request', { detail: 'no such event' }));
    const payload = parse(definition.payload, args[0]);
    if (!payload.ok)
      return acknowledge?.(
        payload.error.code === 'too_large' && !declares(definition, 'too_large')
          ? fail('bad_request')
          : payload,
      );
    const outcome = await handler(payload.value, socket);
    acknowledge?.(outcome ?? ok({}));
  }

  async function consume(socket: Socket): Promise<Outcome | null> {
    for (const { allowance, of, points, isOfOne } of bounds) {
      const key = of(socket);
      const error = await allowance.take(key);
      if (!error) continue;
      if (isOfOne && (await allowance.taken(key)) > points * 10) socket.disconnect(true);
      return { ok: false, error };
    }
    return null;
  }

  async function receive(socket: Socket, [name, ...args]: unknown[]): Promise<void> {
    try {
      if (options.isAllowed?.(socket) === false) return void socket.disconnect(true);
      await handle(socket, name, args);
    } catch (thrown) {
      const error = explain(thrown, core.log);
      const definition = definitions.get(String(name));
      const isDeclared = definition && declares(definition, error.code);
      const last = args.at(-1);
      if (typeof last === 'function')
        last({ ok: false, error: isDeclared ? error : { ...error, code: 'internal' } });
    }
  }

  return {
    admit(socket) {
      // Never calling `next` keeps packets away from listeners: even an event named "error" ends here.
      socket.use((packet) => void receive(socket, packet));
      socket.on('error', (error) => core.log.debug({ err: error }, 'A client sent an unreadable packet'));
    },
  };
}

const declares = ({ errors }: EventDefinition, code: ErrorCode): boolean => errors?.includes(code) ?? false;
