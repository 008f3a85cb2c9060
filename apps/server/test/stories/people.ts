import { LIMITS } from '@parley/protocol/limits';
import { PROTOCOL_VERSION, Sent } from '@parley/protocol';
import type {
  AckOf,
  CommandId,
  Conversation,
  Emits,
  Hears,
  PayloadOf,
  ProtocolError,
  RequestName,
  ThreadAppended,
  TimelineEvent,
  VisitorConversation,
  VisitorTimelineEvent,
} from '@parley/protocol';
import { io } from 'socket.io-client';
import type { ManagerOptions, Socket, SocketOptions } from 'socket.io-client';
import { v7 as uuidv7 } from 'uuid';
import { onTestFinished } from 'vitest';
import { get, signIn } from '../features/test-app.ts';
import type { TestApp, TestWorkspace } from '../features/test-app.ts';

export type OperatorSocket = Socket<Hears<'operator'>, Emits<'operator'>>;
export type VisitorSocket = Socket<Hears<'visitor'>, Emits<'visitor'>>;
type Options = Partial<ManagerOptions & SocketOptions>;

export const newId = (): CommandId => uuidv7() as CommandId;

/** A connected operator and what they were told. */
export interface OperatorHere {
  readonly socket: OperatorSocket;
  readonly cookie: string;
  readonly events: TimelineEvent[];
  /** The newest state of every conversation they heard of. */
  readonly conversations: Map<string, Conversation>;
  readonly ask: <K extends RequestName<'operator'>>(name: K, payload: PayloadOf<K>) => Promise<AckOf<K>>;
}

/** A connected visitor's page and what it was told. */
export interface VisitorHere {
  readonly socket: VisitorSocket;
  readonly token: string;
  readonly events: VisitorTimelineEvent[];
  readonly conversations: Map<string, VisitorConversation>;
  readonly ask: <K extends RequestName<'visitor'>>(name: K, payload: PayloadOf<K>) => Promise<AckOf<K>>;
  readonly say: (text: string, id?: CommandId) => Promise<AckOf<'message.send'>>;
}

/** Resolves when connected; rejects with what the server said. */
export async function connect<S extends Socket>(url: string, options: Options): Promise<S> {
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, ...options });
  onTestFinished(() => void socket.disconnect());
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket as unknown as S;
}

/** The error of a connection that must be refused. */
export async function refusalOf(url: string, options: Options): Promise<ProtocolError['code'] | undefined> {
  try {
    await connect(url, options);
  } catch (error) {
    return (error as { data?: ProtocolError }).data?.code;
  }
  throw new Error('The connection was not refused');
}

async function request<Answer>(
  socket: Pick<Socket, 'timeout'>,
  name: string,
  payload: unknown,
): Promise<Answer> {
  return await socket.timeout(LIMITS.ackTimeoutMs).emitWithAck(name, payload);
}

export async function operatorComes(origin: string, cookie: string): Promise<OperatorHere> {
  const socket = await connect<OperatorSocket>(`${origin}/operator`, {
    extraHeaders: { cookie },
    auth: { protocol: PROTOCOL_VERSION },
  });
  const events: TimelineEvent[] = [];
  const conversations = new Map<string, Conversation>();
  socket.on('timeline.appended', (packet) => {
    events.push(...packet.events);
    for (const conversation of packet.conversations) conversations.set(conversation.id, conversation);
  });
  return { socket, cookie, events, conversations, ask: (name, payload) => request(socket, name, payload) };
}

export async function becomeVisitor(origin: string, siteKey: string): Promise<string> {
  const body = { visitId: null, language: 'en' };
  const { token } = await get(origin, 'POST /v1/sites/:siteKey/visitors', { params: { siteKey }, body });
  return token;
}

export async function visitorComes(origin: string, siteKey: string, known?: string): Promise<VisitorHere> {
  const token = known ?? (await becomeVisitor(origin, siteKey));
  const socket = await connect<VisitorSocket>(`${origin}/visitor`, {
    auth: { token, protocol: PROTOCOL_VERSION },
  });
  const events: VisitorTimelineEvent[] = [];
  const conversations = new Map<string, VisitorConversation>();
  const take = (packet: ThreadAppended): void => {
    // An answer may overtake what was stored just before it.
    events.push(...packet.events);
    events.sort((a, b) => a.cursor - b.cursor);
    for (const conversation of packet.conversations)
      if (conversation.cursor >= (conversations.get(conversation.id)?.cursor ?? 0))
        conversations.set(conversation.id, conversation);
  };
  socket.on('thread.appended', take);
  const ask: VisitorHere['ask'] = async (name, payload) => {
    const answer = await request<AckOf<typeof name>>(socket, name, payload);
    const value: unknown = answer.ok ? answer.value : null;
    const sent = Sent.safeParse(value);
    if (sent.data?.appended) take(sent.data.appended);
    return answer;
  };
  const say: VisitorHere['say'] = (text, id = newId()) =>
    ask('message.send', { id, conversationId: null, text, quickMessageId: null });
  return { socket, token, events, conversations, ask, say };
}

interface Colleague {
  readonly name: string;
  readonly role?: 'operator' | 'supervisor' | 'administrator';
  readonly teamIds: readonly string[];
}

/** Adds a colleague by the administrator's hand and the join link; returns their Cookie header. */
export async function addColleague(
  app: TestApp,
  workspace: TestWorkspace,
  { name, role, teamIds }: Colleague,
): Promise<string> {
  const email = `${name}.${newId()}@mail.example`;
  const body = { name, email, role: role ?? 'operator', teamIds, capacity: 10 };
  const { joinUrl } = await get(app.origin, 'POST /v1/operators', {
    body,
    headers: { cookie: workspace.cookie },
  });
  const password = 'a password for everyone';
  const token = joinUrl.split('/').at(-1) ?? '';
  await get(app.origin, 'POST /v1/join', { body: { token, password } });
  return signIn(app.origin, { email, password });
}

/** The value of an answer that must be good. */
export function valueOf<Value>(
  answer: { ok: true; value: Value } | { ok: false; error: ProtocolError },
): Value {
  if (!answer.ok) throw new Error(`Refused: ${answer.error.code}`);
  return answer.value;
}

export const codeOf = (answer: { ok: boolean; error?: ProtocolError }): string => answer.error?.code ?? 'ok';
