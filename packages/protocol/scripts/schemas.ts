import { z } from 'zod';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export interface SchemaCollection {
  /** The JSON Schema of one zod schema; entities with an id become references into `components`. */
  readonly describe: (schema: z.ZodType) => JsonObject;
  readonly components: () => JsonObject;
}

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes away what only repeats the format, so that a reader sees the contract and not its regular expressions. */
const tidy = (schema: Node): void => {
  if (schema['format'] === 'uuid' || schema['format'] === 'email') delete schema['pattern'];
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum'];
};

const hoisted = (value: unknown): Json => {
  if (Array.isArray(value)) return value.map(hoisted);
  if (isNode(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key === '$ref' ? hoistedRef(inner) : hoisted(inner)]),
    );
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
};

const hoistedRef = (ref: unknown): string => String(ref).replace('#/$defs/', '#/components/schemas/');

/**
 * Collects shared entities in one place. References inside a message's own `$defs` do not resolve in AsyncAPI, so every
 * entity is lifted into `components/schemas`. Everything is described as it is sent: `io: 'input'`.
 */
export const collectSchemas = (): SchemaCollection => {
  const components = new Map<string, Json>();
  return {
    describe(schema) {
      const {
        $defs = {},
        $schema: _,
        ...own
      } = z.toJSONSchema(schema, { io: 'input', override: ({ jsonSchema }) => tidy(jsonSchema) });
      for (const [name, definition] of Object.entries($defs)) {
        const { id: _id, ...rest } = definition;
        components.set(name, hoisted(rest));
      }
      return hoisted(own) as JsonObject;
    },
    components: () => Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
};
