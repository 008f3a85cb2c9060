import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addColleague, newId, operatorComes, valueOf } from '../stories/people.ts';
import { changes, snapshot, start, startTalk } from './privacy-talk.ts';
import { get } from './test-app.ts';

const card = '4111 1111 1111 1111';
const hidden = '•••• •••• •••• 1111';

describe('a card number', () => {
  it('[PRV-1] gets no further than the door, whoever writes it and wherever', async () => {
    const { app, shop, headers } = await start();
    const operator = await operatorComes(app.origin, shop.cookie);
    const { visitor, conversationId, bearer, visitorId } = await startTalk(app, shop, `Mine is ${card}`);
    const previews: string[] = [];
    operator.socket.on('typing.previewed', ({ text }) => previews.push(text));
    visitor.socket.emit('typing.preview', { conversationId, text: `pay ${card}` });
    valueOf(
      await operator.ask('message.send', {
        id: newId(),
        conversationId,
        text: `You said ${card}`,
        quickMessageId: null,
      }),
    );
    valueOf(await operator.ask('note.add', { id: newId(), conversationId, text: card }));
    const support = shop.teamIds[1];
    if (!support) throw new Error('There are two teams');
    await operatorComes(app.origin, await addColleague(app, shop, { name: 'Piotr', teamIds: [support] }));
    const transfer = {
      id: newId(),
      conversationId,
      to: { teamId: support },
      note: card,
      noteId: newId(),
      brief: { asked: card, promised: '', tried: '' },
    };
    valueOf(await operator.ask('conversation.transfer', transfer));
    await get(app.origin, 'PATCH /v1/visitor', { headers: bearer, body: { name: card, phone: card } });
    await expect.poll(() => previews).toEqual(['pay •••• •••• •••• ••••']);

    const { conversation, events } = await get(app.origin, 'GET /v1/conversations/:conversationId', {
      headers,
      params: { conversationId },
    });
    expect(JSON.stringify(events).split(hidden)).toHaveLength(6);
    expect(conversation).toMatchObject({ lastMessage: { text: `You said ${hidden}` } });
    const { visitor: known } = await get(app.origin, 'GET /v1/visitors/:visitorId', {
      headers,
      params: { visitorId },
    });
    expect(known).toMatchObject({ name: hidden, phone: hidden });
    expect(JSON.stringify(await app.context.db.selectFrom('events').selectAll().execute())).not.toContain(
      card,
    );
  });

  it('[PRV-1] is masked the same way when the message comes again', async () => {
    const { app, shop } = await start();
    const { visitor } = await startTalk(app, shop);
    const id = newId();
    // What it brought was brought once.
    const { appended: _brought, ...place } = valueOf(await visitor.say(card, id));
    expect(valueOf(await visitor.say(card, id))).toEqual(place);
  });
});

describe('what is typed, what opens and where from', () => {
  it('[PRV-2] stands in no file, no log line at any level, no replay', async () => {
    const lines: string[] = [];
    const { app, shop, headers } = await start({
      logLevel: 'trace',
      logStream: { write: (line) => void lines.push(line) },
    });
    const canary = {
      preview: 'canary-preview-7731',
      text: 'canary-message-8842',
      query: 'canary-query-9953',
    };
    const { visitor, conversationId, bearer } = await startTalk(app, shop, canary.text);
    const operator = await operatorComes(app.origin, shop.cookie);
    const heard: string[] = [];
    operator.socket.on('typing.previewed', ({ text }) => heard.push(text));
    visitor.socket.emit('typing.preview', { conversationId, text: canary.preview });
    await expect.poll(() => heard).toEqual([canary.preview]);

    // Whatever goes wrong is logged; what somebody wrote is not.
    for (const body of [`{"broken ${canary.text}`, JSON.stringify({ name: canary.text.repeat(40) })])
      await fetch(`${app.origin}/v1/visitor`, {
        method: 'PATCH',
        body,
        headers: { ...bearer, 'content-type': 'application/json' },
      });
    await fetch(`${app.origin}/v1/nothing?q=${canary.query}`, {
      headers: { 'x-forwarded-for': '203.0.113.77' },
    });
    visitor.socket.emit('message.send', { canary: canary.text } as never, () => {});
    app.context.log.error(
      {
        err: Object.assign(new SyntaxError(`Unexpected token "${canary.text}" from 203.0.113.77`), {
          detail: canary.text,
        }),
      },
      'A request failed unexpectedly',
    );

    const replay = JSON.stringify([
      await changes(app, headers, 0),
      await snapshot(app, headers),
      await get(app.origin, 'GET /v1/thread', { headers: bearer }),
    ]);
    expect(replay).toContain(canary.text);
    expect(replay).not.toContain(canary.preview);

    const { dataDir } = app.context.config;
    await app.close();
    const files = (await readdir(dataDir, { withFileTypes: true, recursive: true })).filter((one) =>
      one.isFile(),
    );
    const onDisk = await Promise.all(files.map((one) => readFile(join(one.parentPath, one.name), 'latin1')));
    expect(onDisk.join('')).toContain(canary.text);
    expect(onDisk.join('')).not.toContain(canary.preview);
    const token = bearer.authorization.slice(7);
    const session = shop.cookie.split('=')[1] ?? '';
    expect(onDisk.join('')).not.toContain(token);

    const log = lines.join('\n');
    expect(log).toContain('A request failed unexpectedly');
    for (const secret of [...Object.values(canary), token, session, '203.0.113.77', 'remoteAddress'])
      expect(log).not.toContain(secret);
  });

  it('[PRV-3] an address loses its last part where the site says so', async () => {
    const { app, shop, headers } = await start();
    const asked = { params: { siteId: shop.siteId }, headers };
    const body = { requiresIdentity: false, retentionDays: 365, shortensAddresses: true };
    expect(await get(app.origin, 'PUT /v1/sites/:siteId/privacy', { ...asked, body })).toEqual({
      ...body,
      hasIdentitySecret: false,
    });
    expect(await get(app.origin, 'GET /v1/sites/:siteId/privacy', asked)).toMatchObject(body);
  });
});
