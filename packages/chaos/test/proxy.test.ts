import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createFrameReader, isStoredAck } from '../src/proxy/frames.ts';
import { startProxy, type Proxy } from '../src/proxy/proxy.ts';
import { until } from '../src/until.ts';

const SWITCHED = 'HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\n\r\n';
const ASKED = 'GET /socket.io/ HTTP/1.1\r\nUpgrade: websocket\r\n\r\n';
const ACK = '43/visitor,7[{"ok":true,"value":{"conversationId":"c","seq":3,"cursor":3}}]';
const BEAT = '43/visitor,8[{"ok":true,"value":{"now":1,"cursor":3}}]';

/** A frame as a server sends it. */
function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  const size = payload.length;
  if (size < 126) return Buffer.concat([Buffer.from([0x81, size]), payload]);
  const head = Buffer.from(size < 65_536 ? [0x81, 126, 0, 0] : [0x81, 127, 0, 0, 0, 0, 0, 0, 0, 0]);
  if (size < 65_536) head.writeUInt16BE(size, 2);
  else head.writeBigUInt64BE(BigInt(size), 2);
  return Buffer.concat([head, payload]);
}

interface Two {
  readonly proxy: Proxy;
  readonly client: Socket;
  /** What reached the client. */
  readonly heard: () => string;
  /** The server's end, once the proxy has connected it. */
  readonly server: Socket;
}

/** A client and a server with the network between them. */
async function connectTwo(): Promise<Two> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const proxy = await startProxy({ port, random: () => 0.5 });
  const accepted = once(listener, 'connection') as Promise<[Socket]>;
  const client = connect(Number(new URL(proxy.url).port), '127.0.0.1');
  let heard = '';
  client.on('data', (chunk) => (heard += String(chunk)));
  client.on('error', () => {});
  const [server] = await accepted;
  server.on('error', () => {});
  onTestFinished(async () => {
    client.destroy();
    await proxy.close();
    listener.close();
  });
  return { proxy, client, server, heard: () => heard };
}

describe('frames', () => {
  test.each([1, 125, 126, 65_535, 65_536])('of %i bytes are read, in whatever pieces they come', (length) => {
    const text = 'x'.repeat(length);
    const bytes = Buffer.concat([frame(text), frame('after')]);
    const read = createFrameReader();
    const cuts = [0, 1, 2, 3, 9, 11, Math.floor(length / 2) + 12, bytes.length].filter(
      (at) => at <= bytes.length,
    );
    const frames = cuts
      .toSorted((a, b) => a - b)
      .flatMap((at, index, sorted) => read(bytes.subarray(sorted[index - 1] ?? 0, at)));
    expect(frames.map((one) => one.text)).toEqual([text, 'after']);
  });

  test.each([
    [ACK, true],
    [BEAT, false],
    ['42/visitor,["thread.appended",{"events":[{"seq":3}]}]', false],
    ['43/visitor,9[{"ok":false,"error":{"code":"internal"}}]', false],
  ])('%s: an acknowledgement of something stored is told apart', (text, isOne) => {
    expect(isStoredAck({ bytes: Buffer.alloc(0), text })).toBe(isOne);
  });
});

describe('the network', () => {
  test('passes everything on in fair weather', async () => {
    const { client, server, heard } = await connectTwo();
    server.write('HTTP/1.1 200 OK\r\n\r\nhello');
    expect(await until(() => heard().endsWith('hello'), 5_000)).toBe(true);
    client.end();
    server.resume();
    await once(server, 'end');
  });

  test('loses exactly the acknowledgement', async () => {
    const { proxy, server, heard } = await connectTwo();
    proxy.dropAcks(1, false);
    server.write(Buffer.concat([Buffer.from(SWITCHED), frame(BEAT), frame(ACK), frame('42["next"]')]));
    expect(await until(() => heard().includes('next'), 5_000)).toBe(true);
    expect(heard()).toContain(BEAT);
    expect(heard()).not.toContain(ACK);
    server.write(frame(ACK));
    expect(await until(() => heard().includes(ACK), 5_000)).toBe(true);
    expect(proxy.counts.droppedAcks).toBe(1);
  });

  test('breaks the connection in place of the acknowledgement', async () => {
    const { proxy, client, server, heard } = await connectTwo();
    proxy.dropAcks(1, true);
    server.write(Buffer.concat([Buffer.from(SWITCHED), frame(ACK)]));
    expect(await until(() => client.closed, 5_000)).toBe(true);
    expect(heard()).not.toContain(ACK);
  });

  test('holds everything back while it is a black hole, and brings it late', async () => {
    const { proxy, server, heard, client } = await connectTwo();
    proxy.setWeather({ isStalled: true });
    server.write('HTTP/1.1 200 OK\r\n\r\nlate');
    client.write('GET / HTTP/1.1\r\n\r\n');
    expect(await until(() => heard() !== '', 100)).toBe(false);
    proxy.setWeather({ sliceBytes: 3 });
    expect(await until(() => heard().endsWith('late'), 5_000)).toBe(true);
  });

  test('holds back what the server says, and passes on what it hears', async () => {
    const { proxy, server, heard, client } = await connectTwo();
    proxy.setWeather({ isMute: true });
    server.write('HTTP/1.1 200 OK\r\n\r\nlate');
    client.write('GET / HTTP/1.1\r\n\r\n');
    const [request] = (await once(server, 'data')) as [Buffer];
    expect(String(request)).toContain('GET /');
    expect(heard()).toBe('');
    proxy.setWeather({});
    expect(await until(() => heard().endsWith('late'), 5_000)).toBe(true);
  });

  test('swallows what it held when everything breaks', async () => {
    const { proxy, server, heard, client } = await connectTwo();
    proxy.setWeather({ isStalled: true });
    server.write('HTTP/1.1 200 OK\r\n\r\nnever');
    expect(await until(() => heard() !== '', 50)).toBe(false);
    proxy.resetAll();
    proxy.setWeather({});
    expect(await until(() => client.closed, 5_000)).toBe(true);
    expect(heard()).toBe('');
  });

  test('is as narrow as it is told', async () => {
    const { proxy, server, heard } = await connectTwo();
    proxy.setWeather({ bytesPerMs: 1 });
    const startedAt = performance.now();
    server.write(`HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(200)}end`);
    expect(await until(() => heard().endsWith('end'), 5_000)).toBe(true);
    expect(performance.now() - startedAt).toBeGreaterThan(200);
  });

  test('closes slowly', async () => {
    const { proxy, server, client } = await connectTwo();
    proxy.setWeather({ slowCloseMs: 120 });
    const startedAt = performance.now();
    server.end('HTTP/1.1 200 OK\r\n\r\n');
    await once(client, 'end');
    expect(performance.now() - startedAt).toBeGreaterThan(110);
  });

  test('passes nothing on before its time', async () => {
    const { proxy, server, heard } = await connectTwo();
    proxy.setWeather({ latencyMs: 60, jitterMs: 40 });
    const startedAt = performance.now();
    server.write('HTTP/1.1 200 OK\r\n\r\nlate');
    expect(await until(() => heard().endsWith('late'), 5_000)).toBe(true);
    expect(performance.now() - startedAt).toBeGreaterThan(79);
  });

  test('knows the acknowledgement in a long poll, too, and breaks there', async () => {
    const { proxy, client, server, heard } = await connectTwo();
    proxy.dropAcks(1, false);
    server.write(`HTTP/1.1 200 OK\r\n\r\n${BEAT}`);
    expect(await until(() => heard().includes(BEAT), 5_000)).toBe(true);
    server.write(`HTTP/1.1 200 OK\r\n\r\n${BEAT}\u001e${ACK}`);
    expect(await until(() => client.closed, 5_000)).toBe(true);
    expect(heard()).not.toContain(ACK);
    expect(proxy.counts.droppedAcks).toBe(1);
  });

  test('asks for answers it can read, in every request of a connection', async () => {
    const { client, server } = await connectTwo();
    let asked = '';
    server.on('data', (chunk) => (asked += String(chunk)));
    for (const path of ['first', 'second']) {
      client.write(`GET /${path} HTTP/1.1\r\nAccept-Encoding: gzip, br\r\nAccept: text/plain\r\n\r\n`);
      const whole = `GET /${path} HTTP/1.1\r\nAccept: text/plain\r\n\r\n`;
      expect(await until(() => asked.endsWith(whole), 5_000)).toBe(true);
    }
  });

  test('knows no WebSocket when it is told so', async () => {
    const { proxy, client, heard } = await connectTwo();
    proxy.setWeather({ forbidsWebSocket: true });
    client.write(ASKED);
    await once(client, 'end');
    expect(heard()).toMatch(/^HTTP\/1\.1 403/);
  });

  test('cuts after so many bytes', async () => {
    const { proxy, client, server } = await connectTwo();
    proxy.setWeather({ cutAfterBytes: 10 });
    server.write('HTTP/1.1 200 OK\r\n\r\nlong enough');
    expect(await until(() => client.closed, 5_000)).toBe(true);
    expect(proxy.counts.cuts).toBe(1);
  });
});
