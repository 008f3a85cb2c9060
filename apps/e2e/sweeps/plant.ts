import { randomUUID } from 'node:crypto';
import type { ConversationId, Emits, Hears, SiteForm, SiteId, VisitorId } from '@parley/protocol';
import { FormFieldId, PROTOCOL_VERSION, TopicId } from '@parley/protocol';
import { newCommandId as newId } from '@parley/protocol/ids';
import { type ApiClient, createApiClient } from '@parley/testkit/api-client';
import { io, type Socket } from 'socket.io-client';

type VisitorSocket = Socket<Hears<'visitor'>, Emits<'visitor'>>;
type OperatorSocket = Socket<Hears<'operator'>, Emits<'operator'>>;

const connected = async <S extends Socket>(socket: S): Promise<S> => {
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
};

const must = <Value>(answer: { ok: true; value: Value } | { ok: false; error: { code: string } }): Value => {
  if (!answer.ok) throw new Error(`The server refused what was to be planted: ${answer.error.code}`);
  return answer.value;
};

/** A visitor who says the payload in everything that a visitor or their browser tells. */
export const plantVisitor = async (
  url: string,
  { siteKey, payload, form }: { readonly siteKey: string; readonly payload: string; readonly form: SiteForm },
): Promise<PlantedVisitor> => {
  const encoded = encodeURIComponent(payload);
  const page = createApiClient(url, { headers: { 'user-agent': payload.replaceAll(/[^\x20-\x7e]/g, '') } });
  const { visitId } = await page.call('POST /v1/sites/:siteKey/visits', {
    params: { siteKey },
    body: {
      visitId: null,
      page: {
        url: `https://shop.example/${encoded}?utm_campaign=${encoded}&utm_source=${encoded}&q=${encoded}#${payload}`,
        title: payload,
      },
      referrer: `https://search.example/?q=${encoded}&utm_term=${payload}`,
      language: payload.slice(0, 35),
      timeZone: payload.slice(0, 60),
    },
  });
  const { visitorId, token } = await page.call('POST /v1/sites/:siteKey/visitors', {
    params: { siteKey },
    body: { visitId, language: 'en' },
  });
  const visitor = createApiClient(url, { headers: { authorization: `Bearer ${token}` } });
  const name = payload.slice(0, 80);
  await visitor.call('POST /v1/sites/:siteKey/told', {
    params: { siteKey },
    body: {
      visitId,
      attributes: { plan: payload },
      events: [{ name: 'order placed', data: { item: payload } }],
    },
  });
  await visitor.call('PATCH /v1/visitor', { body: { name, phone: payload.slice(0, 40) } });
  const socket = await connected<VisitorSocket>(
    io(`${url}/visitor`, {
      transports: ['websocket'],
      forceNew: true,
      auth: { token, protocol: PROTOCOL_VERSION },
    }),
  );
  const { conversationId } = must(
    await socket.emitWithAck('message.send', {
      id: newId(),
      conversationId: null,
      text: payload,
      quickMessageId: null,
      quote: {
        exact: payload,
        prefix: payload.slice(0, 64),
        suffix: payload.slice(0, 64),
        url: `https://shop.example/${encoded}`,
        title: payload,
      },
      answers: {
        topicId: form.topics[0]?.id ?? null,
        fields: form.fields.map(({ id }) => ({ id, value: payload })),
      },
    }),
  );
  const wish = { id: newId(), phone: '+39 06 555 0143', at: null, note: payload };
  await visitor.call('POST /v1/visitor/callback', { body: wish });
  return { visitorId, conversationId, token, socket };
};

export interface PlantedVisitor {
  readonly visitorId: VisitorId;
  readonly conversationId: ConversationId;
  readonly token: string;
  readonly socket: VisitorSocket;
}

/** An article that says the payload wherever it says something, before all others. */
export const plantArticle = async (api: ApiClient, payload: string): Promise<void> => {
  const words = { title: payload.slice(0, 120), topic: payload.slice(0, 60), slug: null };
  const body = `# ${payload}\n\n**${payload}** [${payload}](https://a.example/)\n- ${payload}`;
  await api.call('POST /v1/articles', {
    body: { ...words, siteId: null, language: 'en', body, place: 0, isPublished: true },
  });
};

/** What the owner asks before the first message, after the last one and in between, in the words of the payloads. */
export const plantSite = async (
  api: ApiClient,
  { siteId, payloads }: { readonly siteId: SiteId; readonly payloads: readonly string[] },
): Promise<SiteForm> => {
  const params = { siteId };
  const labels = payloads.map((payload) => ({ en: payload.slice(0, 80) }));
  const choices = [...new Map(labels.map((label) => [label.en, label])).values()];
  const reasons = labels.slice(0, 8).map((label, place) => ({ id: `r${place}`, label }));
  await api.call('PUT /v1/sites/:siteId/rating', {
    params,
    body: { isAsked: true, scale: 5, reasons: { good: reasons, bad: reasons }, asksByMail: false },
  });
  const day = (place: number): string => `2030-01-${String(place + 1).padStart(2, '0')}`;
  const dates = payloads.map((name, place) => ({ date: day(place), ranges: [], name: name.slice(0, 80) }));
  await api.call('PUT /v1/sites/:siteId/hours', {
    params,
    body: {
      hours: {
        timeZone: 'Europe/Rome',
        week: Array.from({ length: 7 }, () => [{ from: 0, to: 1_440 }]),
        dates,
      },
      answerTargetMs: 60_000,
      mailTargetMs: 300_000,
      replyWithinMs: null,
    },
  });
  const field = (label: { en: string }, place: number) => ({
    id: FormFieldId.parse(randomUUID()),
    kind: place % 2 > 0 ? ('choice' as const) : ('text' as const),
    isRequired: false,
    label,
    choices: place % 2 > 0 ? choices : [],
  });
  const topic = (label: { en: string }) => ({
    id: TopicId.parse(randomUUID()),
    label,
    teamId: null,
    isUrgent: true,
  });
  return api.call('PUT /v1/sites/:siteId/form', {
    params,
    body: { fields: labels.slice(0, 8).map(field), topics: labels.map(topic), privacyUrl: null },
  });
};

/** The team's own texts: an operator's account may be stolen, and a colleague's browser must not fall with it. */
export const plantTeam = async (api: ApiClient, payload: string): Promise<void> => {
  const [{ sites }, { teams }, { operators }] = await Promise.all([
    api.call('GET /v1/sites'),
    api.call('GET /v1/teams'),
    api.call('GET /v1/operators'),
  ]);
  const [site] = sites;
  const [team] = teams;
  if (!site || !team) throw new Error('The first start makes a site and a team.');
  const name = payload.slice(0, 80);
  const number = operators.length;
  await plantArticle(api, payload);
  await api.call('PUT /v1/sites/:siteId/contacts', {
    params: { siteId: site.id },
    body: {
      phone: payload.slice(0, 40),
      email: null,
      links: [{ name: payload.slice(0, 40), url: 'https://a.example/' }],
      hours: { en: payload },
    },
  });
  await api.call('POST /v1/teams', { body: { name } });
  await api.call('POST /v1/operators', {
    body: { name, email: `p${number}@demo.example`, role: 'operator', teamIds: [team.id], capacity: 3 },
  });
  await api.call('POST /v1/quick-messages', {
    body: { shortcode: `p${number}`, text: payload, teamId: null, hotkey: null },
  });
  await api.call('POST /v1/triggers', {
    body: {
      siteId: site.id,
      name,
      isEnabled: true,
      conditions: [{ fact: 'path', is: 'like', value: `*${payload.slice(0, 100)}*` }],
      text: { en: payload, ru: payload, it: payload },
      needsFreeOperator: false,
      perVisit: 1,
    },
  });
};

const operatorSocket = (url: string, cookie: string): Promise<OperatorSocket> =>
  connected<OperatorSocket>(
    io(`${url}/operator`, {
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { cookie },
      auth: { protocol: PROTOCOL_VERSION },
    }),
  );

const say = async (socket: OperatorSocket, conversationId: ConversationId, text: string): Promise<void> => {
  const option = (id: string) => ({
    id,
    label: `${text.slice(0, 56)} ${id}`,
    text: text.slice(0, 300),
    price: text.slice(0, 60),
    url: `https://a.example/${encodeURIComponent(text)}`,
  });
  const choice = { style: 'cards' as const, options: [option('a'), option('b')] };
  const message = { id: newId(), conversationId, text, quickMessageId: null, choice };
  must(await socket.emitWithAck('message.send', message));
};

/** An operator who takes the conversation and says all this. */
export const answerWith = async (url: string, { cookie, conversationId, texts }: Said): Promise<void> => {
  const operator = await operatorSocket(url, cookie);
  try {
    must(await operator.emitWithAck('conversation.accept', { id: newId(), conversationId }));
    for (const text of texts) await say(operator, conversationId, text);
  } finally {
    operator.disconnect();
  }
};

interface Said {
  readonly cookie: string;
  readonly conversationId: ConversationId;
  readonly texts: readonly string[];
}

/** An operator who answers and notes the payload, then lets the conversation end or sees what is being typed. */
export const plantAnswer = async (url: string, answering: Answering): Promise<void> => {
  const { cookie, visitor, payload, isToEnd } = answering;
  const { conversationId } = visitor;
  await answerWith(url, { cookie, conversationId, texts: [payload] });
  const operator = await operatorSocket(url, cookie);
  try {
    must(await operator.emitWithAck('note.add', { id: newId(), conversationId, text: payload }));
    if (isToEnd) must(await operator.emitWithAck('conversation.end', { id: newId(), conversationId }));
    else visitor.socket.emit('typing.preview', { conversationId, text: payload });
  } finally {
    operator.disconnect();
  }
};

interface Answering {
  readonly cookie: string;
  readonly visitor: PlantedVisitor;
  readonly payload: string;
  readonly isToEnd: boolean;
}
