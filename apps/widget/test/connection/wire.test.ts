import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Namespace, type ServerOptions } from 'socket.io';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openWire, type Wire, type WireOptions } from '../../src/connection/wire/wire.ts';

/** The library's own server, so that what is promised of the protocol is what it speaks. */
class Peer {
  readonly http: HttpServer = createServer();
  readonly io: Server;
  readonly visitors: Namespace;
  readonly memory = { isWebSocketBlocked: false };
  readonly wires: Wire[] = [];

  constructor(options: Partial<ServerOptions>) {
    this.io = new Server(this.http, { serveClient: false, ...options });
    this.visitors = this.io.of('/visitor');
  }

  async listen(): Promise<URL> {
    await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', resolve));
    const { port } = this.http.address() as AddressInfo;
    return new URL(`http://127.0.0.1:${port}/socket.io/`);
  }

  async open(
    address: URL,
    options: Partial<WireOptions> = {},
  ): Promise<Wire & { hears: ReturnType<typeof hearing> }> {
    const hears = hearing();
    const { memory } = this;
    const wire = openWire({
      address,
      memory,
      namespace: '/visitor',
      auth: { token: 'a' },
      ...hears,
      ...options,
    });
    this.wires.push(wire);
    return Object.assign(wire, { hears });
  }

  async stop(): Promise<void> {
    for (const wire of this.wires) wire.close();
    this.http.closeAllConnections();
    await this.io.close();
  }
}

const hearing = () => ({
  onOpen: vi.fn<WireOptions['onOpen']>(),
  onClose: vi.fn<WireOptions['onClose']>(),
  onEvent: vi.fn<WireOptions['onEvent']>(),
  onPing: vi.fn<WireOptions['onPing']>(),
});

let peer: Peer;
afterEach(() => peer.stop());

describe.each<[string, Partial<ServerOptions>]>([
  ['polling', { transports: ['polling'] }],
  ['websocket', { transports: ['websocket'] }],
])('over %s', (transport, options) => {
  it('signs in, tells, is told, asks and is answered', async () => {
    peer = new Peer(options);
    const told: unknown[] = [];
    peer.visitors.on('connection', (socket) => {
      told.push(socket.handshake.auth, socket.conn.transport.name);
      socket.on('typing', (payload) => told.push(payload));
      socket.on('add', ({ a, b }, answer) => answer({ sum: a + b }));
      socket.emit('news', { text: 'Привет, "мир"\n,[]' });
    });
    const wire = await peer.open(await peer.listen());
    await vi.waitFor(() =>
      expect(wire.hears.onEvent).toHaveBeenCalledWith('news', { text: 'Привет, "мир"\n,[]' }),
    );
    expect(wire.hears.onOpen).toHaveBeenCalledOnce();
    wire.tell('typing', { text: 'a' });
    const answers = [wire.ask('add', { a: 1, b: 2 }), wire.ask('add', { a: 3, b: 4 })];
    expect(await Promise.all(answers)).toEqual([{ sum: 3 }, { sum: 7 }]);
    expect(told).toEqual([{ token: 'a' }, transport, { text: 'a' }]);
  });

  it('says why it was refused, once', async () => {
    peer = new Peer(options);
    const data = { code: 'visitor_unknown' };
    peer.visitors.use((_socket, next) => next(Object.assign(new Error('no'), { data })));
    const { hears } = await peer.open(await peer.listen());
    await vi.waitFor(() => expect(hears.onClose).toHaveBeenCalledWith({ message: 'no', data }));
    expect(hears.onOpen).not.toHaveBeenCalled();
    expect(hears.onClose).toHaveBeenCalledOnce();
  });

  it('notices that the server ends it, and that the server is gone', async () => {
    peer = new Peer(options);
    const address = await peer.listen();
    const [first, second] = [await peer.open(address), await peer.open(address)];
    await vi.waitFor(() => expect(peer.visitors.sockets.size).toBe(2));
    for (const { hears } of [first, second]) await vi.waitFor(() => expect(hears.onOpen).toHaveBeenCalled());
    peer.visitors.disconnectSockets();
    for (const { hears } of [first, second])
      await vi.waitFor(() => expect(hears.onClose).toHaveBeenCalledOnce());

    const third = await peer.open(address);
    await vi.waitFor(() => expect(third.hears.onOpen).toHaveBeenCalled());
    await peer.io.close();
    await vi.waitFor(() => expect(third.hears.onClose).toHaveBeenCalledOnce());
  });

  it('answers the server’s pings and passes them on', async () => {
    peer = new Peer({ ...options, pingInterval: 30, pingTimeout: 500 });
    const { hears } = await peer.open(await peer.listen());
    await vi.waitFor(() => expect(hears.onPing.mock.calls.length).toBeGreaterThan(3));
    expect(hears.onClose).not.toHaveBeenCalled();
  });

  it('leaves nothing at the server when it closes, and is silent afterwards', async () => {
    peer = new Peer(options);
    const wire = await peer.open(await peer.listen());
    await vi.waitFor(() => expect(peer.visitors.sockets.size).toBe(1));
    wire.close();
    await vi.waitFor(() => expect(peer.visitors.sockets.size).toBe(0));
    expect(wire.hears.onClose).not.toHaveBeenCalled();
  });
});

describe('in the way', () => {
  it('polls where no WebSocket gets through, and remembers it as long as polling works', async () => {
    peer = new Peer({ transports: ['polling'] });
    const address = await peer.listen();
    const { hears } = await peer.open(address);
    await vi.waitFor(() => expect(hears.onOpen).toHaveBeenCalledOnce());
    expect(peer.memory.isWebSocketBlocked).toBe(true);
    peer.http.closeAllConnections();
    await peer.io.close();
    await vi.waitFor(() => expect(hears.onClose).toHaveBeenCalledOnce());
    const next = await peer.open(address);
    await vi.waitFor(() => expect(next.hears.onClose).toHaveBeenCalledOnce());
    expect(peer.memory.isWebSocketBlocked).toBe(false);
  });

  it('is told at once that nobody listens', async () => {
    peer = new Peer({});
    const address = await peer.listen();
    await peer.io.close();
    const { hears } = await peer.open(address);
    await vi.waitFor(() => expect(hears.onClose).toHaveBeenCalledOnce());
  });

  it('does not take a page of somebody else for the server', async () => {
    peer = new Peer({});
    const address = await peer.listen();
    await peer.io.close();
    let asked = 0;
    const portal = createServer((_request, reply) => {
      asked += 1;
      reply.end('<title>Sign in to our network</title>');
    });
    await new Promise<void>((resolve) => portal.listen(Number(address.port), '127.0.0.1', resolve));
    const { hears } = await peer.open(address);
    await vi.waitFor(() => expect(hears.onClose).toHaveBeenCalledOnce());
    expect(asked).toBeLessThan(4);
    await new Promise((resolve) => portal.close(resolve));
  });
});
