import { describe, expect, it } from 'vitest';
import { createConnection, type ConnectionState, type Heard } from '../src/index.ts';
import { createManualTransport } from './support/manual-transport.ts';
import { createVirtualClock, settled } from './support/virtual-clock.ts';

function setUp() {
  const clock = createVirtualClock();
  const transport = createManualTransport();
  const states: ConnectionState['name'][] = [];
  const heard: Heard[] = [];
  const beats: { cursor: number; tookMs: number }[] = [];
  const connection = createConnection({
    transport,
    clock,
    limits: { beatEveryMs: 10_000, ackTimeoutMs: 10_000 },
    onState: ({ name }) => states.push(name),
    onHeard: (event) => heard.push(event),
    onBeat: ({ cursor }, tookMs) => beats.push({ cursor, tookMs }),
  });
  const answerBeat = (cursor = 0) =>
    transport.last.asked.shift()?.answer({ ok: true, value: { now: clock.now(), cursor } });
  const goOnline = async () => {
    connection.start();
    transport.last.handlers.onOpen();
    answerBeat();
    await settled();
  };
  return { clock, transport, states, heard, beats, connection, answerBeat, goOnline };
}

describe('connection', () => {
  it('beats at once and then every ten seconds, and tells what the answer brought', async () => {
    const { clock, transport, beats, goOnline, answerBeat } = setUp();
    await goOnline();
    await clock.advance(9_999);
    expect(transport.last.asked).toHaveLength(0);
    await clock.advance(1);
    expect(transport.last.asked.map(({ request }) => request.name)).toEqual(['connection.beat']);
    await clock.advance(120);
    answerBeat(7);
    await settled();
    expect(beats).toEqual([
      { cursor: 0, tookMs: 0 },
      { cursor: 7, tookMs: 120 },
    ]);
  });

  it('notices a half-open connection within 20 seconds of its last sign and comes back', async () => {
    const { clock, transport, states, goOnline, connection } = setUp();
    await goOnline();
    await clock.advance(19_999);
    expect(connection.state.name).toBe('online');
    await clock.advance(1);
    expect(connection.state).toMatchObject({ name: 'waiting', failures: 1 });
    expect(transport.last.isClosed).toBe(true);
    await clock.advance(1_000);
    expect(states).toEqual(['connecting', 'online', 'waiting', 'connecting']);
  });

  it('takes an error for a sign of life', async () => {
    const { clock, transport, goOnline, connection } = setUp();
    await goOnline();
    for (let round = 0; round < 5; round += 1) {
      await clock.advance(10_000);
      transport.last.asked.shift()?.answer({ ok: false, error: { code: 'rate_limited', message: '' } });
    }
    await settled();
    expect(connection.state.name).toBe('online');
  });

  it('gives a connection attempt up that does not come about', async () => {
    const { clock, connection } = setUp();
    connection.start();
    await clock.advance(10_000);
    expect(connection.state.name).toBe('waiting');
  });

  it('asks a doubtful connection to prove itself when the tab is looked at, and replaces it within three seconds', async () => {
    const { clock, transport, goOnline, connection } = setUp();
    await goOnline();
    await clock.advance(5_000);
    connection.wake('visible');
    expect(transport.last.asked).toHaveLength(1);
    await clock.advance(3_000);
    expect(connection.state.name).toBe('waiting');
  });

  it('asks a connection to prove itself after the machine slept, and replaces it within three seconds', async () => {
    const { clock, transport, states, goOnline } = setUp();
    await goOnline();
    const awake = clock.now;
    // Eight hours pass in which no timer runs.
    clock.now = () => awake() + 8 * 3_600_000;
    await clock.advance(10_000);
    expect(transport.last.asked).toHaveLength(1);
    await clock.advance(3_000);
    expect(states.at(-1)).toBe('waiting');
    expect(transport.last.isClosed).toBe(true);
    await clock.advance(1_000);
    expect(states.at(-1)).toBe('connecting');
  });

  it('keeps a connection that proves itself', async () => {
    const { clock, goOnline, answerBeat, connection } = setUp();
    await goOnline();
    await clock.advance(5_000);
    connection.wake('visible');
    await clock.advance(2_900);
    answerBeat();
    await clock.advance(5_000);
    expect(connection.state.name).toBe('online');
  });

  it('replaces the connection of a page that was put away and brought back', async () => {
    const { transport, goOnline, connection } = setUp();
    await goOnline();
    const old = transport.last;
    connection.wake('restored');
    expect(old.isClosed).toBe(true);
    expect(transport.links).toHaveLength(2);
    transport.last.handlers.onOpen();
    // What the old one still says is nobody's business.
    old.handlers.onClose();
    expect(connection.state.name).toBe('online');
  });

  it("beats on the server's sign of life where timers are slowed down", async () => {
    const { clock, transport, goOnline } = setUp();
    await goOnline();
    transport.last.handlers.onPing();
    expect(transport.last.asked).toHaveLength(0);
    // The clock goes on while the page's timers sleep.
    const now = clock.now();
    clock.now = () => now + 12_000;
    transport.last.handlers.onPing();
    expect(transport.last.asked).toHaveLength(1);
  });

  it('comes back after a random part of the time when the server restarts', async () => {
    const { clock, transport, goOnline, connection, heard } = setUp();
    await goOnline();
    transport.last.handlers.onHeard({ name: 'connection.ending', payload: { withinMs: 4_000 } });
    expect(connection.state.name).toBe('waiting');
    await clock.advance(1_999);
    expect(transport.links).toHaveLength(1);
    await clock.advance(1);
    expect(transport.links).toHaveLength(2);
    expect(heard).toEqual([]);
  });

  it('answers a request with null when there is no connection, none is left, or no answer comes', async () => {
    const { clock, transport, goOnline, connection } = setUp();
    const ask = () => connection.request({ name: 'presence.set', payload: { presence: 'away' } });
    expect(await ask()).toBeNull();
    await goOnline();
    const silent = ask();
    await clock.advance(10_000);
    expect(await silent).toBeNull();
    const failing = ask();
    transport.last.asked.at(-1)?.fail();
    expect(await failing).toBeNull();
    const cut = ask();
    transport.last.handlers.onClose();
    expect(await cut).toBeNull();
  });

  it('leaves no timer behind when it is stopped', async () => {
    const { clock, transport, goOnline, connection } = setUp();
    await goOnline();
    const asked = connection.request({ name: 'presence.set', payload: { presence: 'away' } });
    connection.signal({ name: 'typing.show', payload: { conversationId: '', isTyping: true } });
    expect(transport.last.signals).toHaveLength(1);
    connection.stop();
    expect(await asked).toBeNull();
    await settled();
    expect(clock.pending).toBe(0);
    expect(transport.last.isClosed).toBe(true);
    connection.signal({ name: 'typing.show', payload: { conversationId: '', isTyping: true } });
    expect(transport.last.signals).toHaveLength(1);
  });
});
