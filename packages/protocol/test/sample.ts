import { z } from 'zod';

type Schema = Record<string, unknown>;
const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sampleString = (schema: Schema): string => {
  if (schema['format'] === 'uuid') return '0191b5e0-0000-7000-8000-000000000001';
  if (schema['format'] === 'email') return 'anna@shop.example';
  const pattern = typeof schema['pattern'] === 'string' ? schema['pattern'] : '';
  if (pattern.includes('#')) return '#0b7285';
  const least = typeof schema['minLength'] === 'number' ? schema['minLength'] : 4;
  return 'word'
    .padEnd(least, 's')
    .slice(0, typeof schema['maxLength'] === 'number' ? schema['maxLength'] : undefined);
};

const sampleOf = (schema: Schema, root: Schema): unknown => {
  if (typeof schema['$ref'] === 'string') {
    const defs = root['$defs'];
    const found = isSchema(defs) ? defs[schema['$ref'].replace('#/$defs/', '')] : undefined;
    return isSchema(found) ? sampleOf(found, root) : undefined;
  }
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  const choices: unknown = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(choices)) return isSchema(choices[0]) ? sampleOf(choices[0], root) : undefined;
  const type: unknown = Array.isArray(schema['type']) ? schema['type'][0] : schema['type'];
  if (type === 'string') return sampleString(schema);
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return Math.max(1, Number(schema['minimum'] ?? 1));
  if (type === 'array') return isSchema(schema['items']) ? [sampleOf(schema['items'], root)] : [];
  const properties = isSchema(schema['properties']) ? schema['properties'] : {};
  return Object.fromEntries(
    Object.entries(properties).map(([key, inner]) => [
      key,
      isSchema(inner) ? sampleOf(inner, root) : undefined,
    ]),
  );
};

/** The simplest thing a schema accepts, with every field filled. */
export const sample = (schema: z.ZodType): unknown => {
  const described: Schema = z.toJSONSchema(schema, { io: 'input' });
  return sampleOf(described, described);
};
