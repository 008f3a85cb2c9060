import { LIMITS } from '@parley/protocol/limits';
import { expect, test } from 'vitest';
import { startTestApp } from '../features/test-app.ts';
import { newId, valueOf, visitorComes } from '../stories/people.ts';

const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const deepObject = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const manyKeys = `{${Array.from({ length: 5_000 }, (_, n) => `"k${n}":0`).join(',')}}`;

const hostile: [string, string][] = [
  ['a key that would reach the prototype', '{"__proto__":{"isAdmin":true}}'],
  ['the same, escaped', '{"\\u005f_proto__":{"isAdmin":true}}'],
  ['a way over the constructor', '{"constructor":{"prototype":{"isAdmin":true}}}'],
  ['the same one level down', '{"visitId":{"constructor":{"prototype":{"isAdmin":true}}}}'],
  ['a deep nest of lists', deep(30_000)],
  ['a deep nest of objects', deepObject(10_000)],
  ['thousands of keys', manyKeys],
  ['a number beyond numbers', '{"visitId":1e999999}'],
  ['nothing', 'null'],
  ['half a text', '{"visitId":"\\ud800'],
];

test.each(hostile)('[LIM-3] %s in a body is refused and leaves no trace', async (_, body) => {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const address = `${app.origin}/v1/sites/${shop.siteKey}/visitors`;
  for (const type of ['application/json', 'text/plain']) {
    const reply = await fetch(address, { method: 'POST', headers: { 'content-type': type }, body });
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ error: { code: 'bad_request' } });
  }
  expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  expect(await (await fetch(`${app.origin}/health`)).json()).toEqual({ status: 'ok' });
});

test('[LIM-3] the same in an event harms neither its sender nor anybody', async () => {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const vera = await visitorComes(app.origin, shop.siteKey);
  const raw = vera.socket.io.engine as unknown as { write: (packet: string) => void };
  const id = newId();
  const inside = `"id":"${id}","conversationId":null,"text":"x","quickMessageId":null`;
  const payloads = [
    ...hostile.map(([, payload]) => payload).filter((payload) => !payload.includes('ud800')),
    deep(200_000),
    deepObject(100_000),
    `{${inside},"conversationId":{"__proto__":{"isAdmin":true}}}`,
  ];
  // Written past the client's own encoder, which would refuse to.
  for (const payload of payloads) raw.write(`2/visitor,["message.send",${payload}]`);
  for (const payload of payloads) raw.write(`2/visitor,7["typing.preview",${payload}]`);
  valueOf(await vera.ask('connection.beat', {}));
  expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  expect(await app.context.db.selectFrom('events').select('id').execute()).toEqual([]);
  // A key that means nothing to us is not taken over either.
  const odd = JSON.parse(`{${inside},"__proto__":{"text":"y"},"constructor":1}`) as never;
  valueOf(await vera.ask('message.send', odd));
  const stored = await app.context.db.selectFrom('events').select('body_json').where('id', '=', id).execute();
  expect(JSON.parse(stored[0]?.body_json ?? '')).toMatchObject({ text: 'x' });
});

test('[LIM-3] a body or an event beyond its size is refused before it is read', async () => {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const reply = await fetch(`${app.origin}/v1/sites/${shop.siteKey}/visitors`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: deep(LIMITS.packetBytes),
  });
  expect(reply.status).toBe(413);
  const vera = await visitorComes(app.origin, shop.siteKey);
  const bystander = await visitorComes(app.origin, shop.siteKey);
  const gone = new Promise((resolve) => vera.socket.once('disconnect', resolve));
  const raw = vera.socket.io.engine as unknown as { write: (packet: string) => void };
  raw.write(`2/visitor,["message.send",${deep(16 * LIMITS.packetBytes)}]`);
  await gone;
  valueOf(await bystander.ask('connection.beat', {}));
});
