import { z } from 'zod';

type Schema = Record<string, unknown>;
const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sampleString = (schema: Schema): string => {
  if (schema['format'] === 'uuid') return '0191b5e0-0000-7000-8000-000000000001';
  if (schema['format'] === 'uri') return 'https://shop.example';
  if (schema['format'] === 'email') return 'anna@shop.example';
  const pattern = typeof schema['pattern'] === 'string' ? schema['pattern'] : '';
  if (pattern.includes('#')) return '#0b7285';
  const least = typeof schema['minLength'] === 'number' ? schema['minLength'] : 4;
  return 'word'
    .padEnd(least, 's')
    .slice(0, typeof schema['maxLength'] === 'number' ? schema['maxLength'] : undefined);
};

const sampleObject = (schema: Schema, root: Schema): unknown => {
  const properties = isSchema(schema['properties']) ? schema['properties'] : {};
  return Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, sampleOf(inner, root)]));
};

const sampleOfType = (schema: Schema, root: Schema): unknown => {
  const type: unknown = Array.isArray(schema['type']) ? schema['type'][0] : schema['type'];
  switch (type) {
    case 'string':
      return sampleString(schema);
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return Math.max(1, Number(schema['minimum'] ?? 1));
    case 'array':
      return [sampleOf(schema['items'], root)];
    default:
      return sampleObject(schema, root);
  }
};

const sampleOf = (schema: unknown, root: Schema): unknown => {
  if (!isSchema(schema)) return undefined;
  const { $ref: ref, anyOf, oneOf } = schema;
  if (typeof ref === 'string') {
    const defs = root['$defs'];
    return isSchema(defs) ? sampleOf(defs[ref.replace('#/$defs/', '')], root) : undefined;
  }
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['examples'])) return schema['examples'][0];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  const choices = anyOf ?? oneOf;
  return Array.isArray(choices) ? sampleOf(choices[0], root) : sampleOfType(schema, root);
};

/** The simplest thing a schema accepts, with every field filled. */
export const sample = (schema: z.ZodType): unknown => {
  const described: Schema = z.toJSONSchema(schema, { io: 'input' });
  return sampleOf(described, described);
};
