import { events } from '../src/catalogue.ts';
import type { EventDefinition, Party } from '../src/define.ts';
import { PROTOCOL_VERSION } from '../src/version.ts';
import { errorSchema } from './openapi.ts';
import { collectSchemas, type Json, type JsonObject, type SchemaCollection } from './schemas.ts';

const sides = ['visitor', 'operator'] as const satisfies readonly Party[];
type Side = (typeof sides)[number];

const ref = (...path: readonly string[]): JsonObject => ({ $ref: `#/${path.join('/')}` });
const answerOf = (name: string): string => `${name}.answer`;

const answer = (
  event: EventDefinition & { ack: NonNullable<EventDefinition['ack']> },
  schemas: SchemaCollection,
): JsonObject => ({
  oneOf: [
    {
      type: 'object',
      properties: { ok: { const: true }, value: schemas.describe(event.ack) },
      required: ['ok', 'value'],
    },
    {
      type: 'object',
      properties: {
        ok: { const: false },
        error: errorSchema(event.errors ?? []),
      },
      required: ['ok', 'error'],
    },
  ],
});

const messages = (schemas: SchemaCollection): Record<string, JsonObject> => {
  const all: Record<string, JsonObject> = {};
  for (const [name, event] of Object.entries<EventDefinition>(events)) {
    all[name] = {
      name,
      summary: event.summary,
      'x-ephemeral': event.ephemeral ?? false,
      payload: schemas.describe(event.payload),
    };
    const { ack } = event;
    if (ack)
      all[answerOf(name)] = {
        name: answerOf(name),
        summary: `Answers ${name}.`,
        payload: answer({ ...event, ack }, schemas),
      };
  }
  return all;
};

const concerns = (event: EventDefinition, side: Side): boolean =>
  event.from.includes(side) || event.to.includes(side);

const channel = (side: Side): JsonObject => {
  const names = Object.entries<EventDefinition>(events)
    .filter(([, event]) => concerns(event, side))
    .flatMap(([name, event]) => (event.ack ? [name, answerOf(name)] : [name]));
  return {
    description: `What a ${side} and the server say to each other, over Socket.IO.`,
    messages: Object.fromEntries(names.map((name) => [name, ref('components', 'messages', name)])),
  };
};

/** As the server sees it: it receives what a side sends, and sends what a side hears. */
const operations = (side: Side): [string, JsonObject][] =>
  Object.entries<EventDefinition>(events)
    .filter(([, event]) => concerns(event, side))
    .map(([name, event]) => {
      const isReceived = event.from.includes(side);
      const reply: JsonObject = event.ack
        ? {
            reply: {
              channel: ref('channels', side),
              messages: [ref('channels', side, 'messages', answerOf(name))],
            },
          }
        : {};
      return [
        `${side}.${name}`,
        {
          action: isReceived ? 'receive' : 'send',
          channel: ref('channels', side),
          messages: [ref('channels', side, 'messages', name)],
          ...reply,
        },
      ];
    });

/** The live half of the contract as an AsyncAPI 3 document. */
export const asyncapi = (): JsonObject => {
  const schemas = collectSchemas();
  const all: Json = messages(schemas);
  return {
    asyncapi: '3.1.0',
    info: { title: 'Parley over Socket.IO', version: String(PROTOCOL_VERSION), license: { name: 'MIT' } },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(sides.map((side) => [side, channel(side)])),
    operations: Object.fromEntries(sides.flatMap(operations)),
    components: { messages: all, schemas: schemas.components() },
  };
};
