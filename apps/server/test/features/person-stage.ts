import type { VisitorId } from '@parley/protocol';
import { newId, operatorComes, valueOf } from '../stories/people.ts';
import { start, startTalk } from './privacy-talk.ts';
import { ask, get } from './test-app.ts';

interface Known {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** A shop with a colleague at the console, where one person comes by several browsers. */
export async function startPersons(options: Parameters<typeof start>[0] = {}) {
  const { app, shop, headers } = await start(options);
  const anna = await operatorComes(app.origin, shop.cookie);
  const changed: (readonly VisitorId[])[] = [];
  anna.socket.on('person.changed', ({ visitorIds }) => changed.push(visitorIds));

  /** Somebody who has talked, and whose talk has ended. */
  async function comes(text: string, known: Known = {}) {
    const talk = await startTalk(app, shop, text);
    if (Object.keys(known).length > 0)
      await get(app.origin, 'PATCH /v1/visitor', { headers: talk.bearer, body: known });
    return talk;
  }
  const end = async (conversationId: string) => {
    const named = { conversationId: conversationId as never };
    valueOf(await anna.ask('conversation.accept', { id: newId(), ...named }));
    valueOf(await anna.ask('conversation.end', { id: newId(), ...named }));
  };
  const merge = (visitorId: VisitorId, otherId: VisitorId, choices: object = {}) =>
    get(app.origin, 'POST /v1/visitors/:visitorId/merge', {
      headers,
      params: { visitorId },
      body: { otherId, choices },
    });
  const separate = (visitorId: VisitorId) =>
    get(app.origin, 'POST /v1/visitors/:visitorId/separate', { headers, params: { visitorId } });
  const card = (visitorId: VisitorId) =>
    get(app.origin, 'GET /v1/visitors/:visitorId', { headers, params: { visitorId } });
  const who = async (visitorId: VisitorId) => (await card(visitorId)).visitor;
  const ended = async (visitorId: VisitorId) =>
    (await get(app.origin, 'GET /v1/conversations', { headers, query: { visitorId } })).conversations;
  const search = async (query: string) =>
    (await get(app.origin, 'GET /v1/visitors', { headers, query: { query } })).records;
  const audit = async () => (await get(app.origin, 'GET /v1/audit', { headers })).entries;
  const erase = (visitorId: VisitorId, recordIds?: readonly VisitorId[]) =>
    ask(app.origin, 'POST /v1/visitors/:visitorId/erase', {
      headers,
      params: { visitorId },
      ...(recordIds && { query: { recordIds: recordIds.join(',') } }),
    });
  const tools = { comes, end, merge, separate, card, who, ended, search, audit, erase };
  return { app, shop, headers, anna, changed, ...tools };
}
