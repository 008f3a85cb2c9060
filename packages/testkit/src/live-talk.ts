import { PROTOCOL_VERSION } from '@parley/protocol';
import type {
  AckOf,
  CommandId,
  ConversationId,
  OperatorId,
  PayloadOf,
  RequestName,
  VisitorId,
} from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import { io, type Socket } from 'socket.io-client';
import { type ApiClient, createApiClient, signIn } from './api-client.ts';
import { startTestServer, type TestServer } from './test-server.ts';

/** Somebody who is connected, and asks for what must succeed. */
export interface Person<P extends 'visitor' | 'operator'> {
  readonly api: ApiClient;
  readonly ask: <K extends RequestName<P>>(
    name: K,
    payload: PayloadOf<K>,
  ) => Promise<Extract<AckOf<K>, { readonly ok: true }>['value']>;
  readonly leave: () => void;
}

/** A visitor and an operator who have said one thing each. */
export interface Talk {
  readonly house: House;
  readonly visitor: Person<'visitor'> & { readonly id: VisitorId; readonly token: string };
  readonly operator: Person<'operator'>;
  readonly conversationId: ConversationId;
  /** The visitor's message, and the operator's. */
  readonly question: CommandId;
  readonly answer: CommandId;
}

/** A real server with its administrator. */
export interface House {
  readonly server: TestServer;
  readonly url: string;
  readonly administrator: Person<'operator'>;
  /** Joins, and is connected. */
  readonly colleague: () => Promise<Person<'operator'> & { readonly id: OperatorId }>;
  readonly talk: () => Promise<Talk>;
  readonly close: () => Promise<void>;
}

const SITE_KEY = 'demo-shop';
const EMAIL = 'admin@demo.example';
const PASSWORD = 'a password for everyone';

async function connect(address: string, options: object): Promise<Socket> {
  const socket = io(address, { transports: ['websocket'], forceNew: true, reconnection: false, ...options });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}

function personOn<P extends 'visitor' | 'operator'>(socket: Socket, api: ApiClient): Person<P> {
  return {
    api,
    leave: () => void socket.disconnect(),
    ask: (name, payload) =>
      patiently(async () => {
        const answer = await socket.timeout(10_000).emitWithAck(name, payload);
        if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
        return answer.value;
      }),
  };
}

async function operatorOn(url: string, api: ApiClient): Promise<Person<'operator'>> {
  const socket = await connect(`${url}/operator`, {
    extraHeaders: { cookie: api.cookie(), origin: url },
    auth: { protocol: PROTOCOL_VERSION },
  });
  return personOn(socket, api);
}

/** The first start prints how to sign in, a moment after it listens. */
async function readPassword(server: TestServer): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const password = /password\s+(\S+)/.exec(server.output())?.[1];
    if (password !== undefined) return password;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The server has not said how to sign in:\n${server.output()}`);
}

/** A server on a busy machine takes nobody new for a while, and says so. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 40 || !String(error).includes('overloaded')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

async function talkIn(house: House): Promise<Talk> {
  const { url, administrator: operator } = house;
  const made = await patiently(() =>
    operator.api.call('POST /v1/sites/:siteKey/visitors', {
      params: { siteKey: SITE_KEY as never },
      body: { visitId: null, language: 'en' },
    }),
  );
  const api = createApiClient(url, { headers: { authorization: `Bearer ${made.token}` } });
  const socket = await connect(`${url}/visitor`, {
    auth: { token: made.token, protocol: PROTOCOL_VERSION },
  });
  const visitor = { ...personOn<'visitor'>(socket, api), id: made.visitorId, token: made.token };
  const [question, answer] = [newCommandId(), newCommandId()];
  const first = { id: question, conversationId: null, text: 'Do you ship to Norway?', quickMessageId: null };
  const { conversationId } = await visitor.ask('message.send', first);
  const second = { id: answer, conversationId, text: 'Yes, it takes three days.', quickMessageId: null };
  await operator.ask('message.send', second);
  return { house, visitor, operator, conversationId, question, answer };
}

/** Starts a server of its own for whoever tests against the real thing. */
export async function openHouse(): Promise<House> {
  const server = await startTestServer({
    // It reads pages of its own, as those of a shop.
    env: { GEOIP_DB: '', LINK_HOSTS: '127.0.0.1' },
    readyWithinMs: 60_000,
  });
  const { url } = server;
  const people: Person<'operator'>[] = [];
  const come = async (api: ApiClient): Promise<Person<'operator'>> => {
    const person = await operatorOn(url, api);
    people.push(person);
    return person;
  };
  const administrator = await come(await signIn(url, { email: EMAIL, password: await readPassword(server) }));
  const house: House = {
    server,
    url,
    administrator,
    async colleague() {
      const { sites } = await administrator.api.call('GET /v1/sites');
      const teamIds = sites.map(({ teamId }) => teamId);
      const email = `${newCommandId()}@mail.example`;
      const body = { name: 'Marco', email, role: 'operator', teamIds, capacity: 50 } as const;
      const { joinUrl, operator } = await administrator.api.call('POST /v1/operators', { body });
      const api = createApiClient(url);
      const token = joinUrl.split('/').at(-1) ?? '';
      await api.call('POST /v1/join', { body: { token, password: PASSWORD } });
      return { ...(await come(api)), id: operator.id };
    },
    talk: () => talkIn(house),
    async close() {
      for (const person of people) person.leave();
      await server.close();
    },
  };
  return house;
}
