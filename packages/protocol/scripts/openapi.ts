import { routes } from '../src/catalogue.ts';
import { ANY_ROUTE_ERRORS, type RouteDefinition } from '../src/define.ts';
import { ERRORS, type ErrorCode } from '../src/errors.ts';
import { PROTOCOL_VERSION } from '../src/version.ts';
import { collectSchemas, type Json, type JsonObject, type SchemaCollection } from './schemas.ts';

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An error with one of these codes, as it travels in HTTP bodies and in acknowledgements. */
export const errorSchema = (codes: readonly ErrorCode[]): JsonObject => ({
  type: 'object',
  properties: {
    code: { type: 'string', enum: codes },
    message: { type: 'string' },
    retryAfterMs: { type: 'integer', minimum: 0 },
  },
  required: ['code', 'message'],
});

const errorBody = (codes: readonly ErrorCode[]): JsonObject => ({
  type: 'object',
  properties: { error: errorSchema(codes) },
  required: ['error'],
});

const json = (schema: JsonObject): JsonObject => ({ 'application/json': { schema } });

/** Files travel as they are. */
const file: JsonObject = { 'application/octet-stream': {} };

const requestBody = (route: RouteDefinition, schemas: SchemaCollection): JsonObject => {
  const content = route.takesFile ? file : route.body && json(schemas.describe(route.body));
  return content ? { requestBody: { required: true, content } } : {};
};

const fileName: JsonObject = {
  name: 'x-file-name',
  in: 'header',
  required: true,
  description: 'The name of the file, percent-encoded.',
  schema: { type: 'string' },
};

const parameters = (route: RouteDefinition, schemas: SchemaCollection): Json[] =>
  (['path', 'query'] as const).flatMap((place) => {
    const part = place === 'path' ? route.params : route.query;
    if (!part) return [];
    const { properties, required } = schemas.describe(part);
    return Object.entries(isObject(properties) ? properties : {}).map(([name, schema]) => ({
      name,
      in: place,
      required: Array.isArray(required) && required.includes(name),
      schema,
    }));
  });

/** Failed replies by status; equal ones are written once, in `shared`. */
const failures = (codes: readonly ErrorCode[], shared: Map<string, Json>): JsonObject => {
  const statuses = [...new Set(codes.map((code) => ERRORS[code].http))].toSorted((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const those = codes.filter((code) => ERRORS[code].http === status).toSorted();
      const description = those.map((code) => `\`${code}\`: ${ERRORS[code].means}`).join(' ');
      shared.set(those.join('.'), { description, content: json(errorBody(those)) });
      return [String(status), { $ref: `#/components/responses/${those.join('.')}` }];
    }),
  );
};

const security = (caller: RouteDefinition['as']): Json[] => {
  if (caller === 'anyone') return [];
  return [caller === 'visitor' ? { visitorToken: [] } : { operatorCookie: [] }];
};

const operation = (
  route: RouteDefinition,
  schemas: SchemaCollection,
  shared: Map<string, Json>,
): JsonObject => ({
  summary: route.summary,
  'x-caller': route.as,
  security: security(route.as),
  parameters: [...parameters(route, schemas), ...(route.takesFile ? [fileName] : [])],
  ...requestBody(route, schemas),
  responses: {
    '200': { description: 'Done.', content: route.givesFile ? file : json(schemas.describe(route.reply)) },
    ...failures([...new Set([...(route.errors ?? []), ...ANY_ROUTE_ERRORS])], shared),
  },
});

/** The HTTP half of the contract as an OpenAPI 3.1 document. */
export const openapi = (): JsonObject => {
  const schemas = collectSchemas();
  const shared = new Map<string, Json>();
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, route] of Object.entries<RouteDefinition>(routes)) {
    const [method = '', path = ''] = name.split(' ');
    const address = path.replaceAll(/:(\w+)/g, '{$1}');
    paths[address] = { ...paths[address], [method.toLowerCase()]: operation(route, schemas, shared) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parley over HTTP',
      version: String(PROTOCOL_VERSION),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths,
    components: {
      securitySchemes: {
        visitorToken: { type: 'http', scheme: 'bearer', description: 'Given once, when a visitor is made.' },
        operatorCookie: { type: 'apiKey', in: 'cookie', name: 'parley_session' },
      },
      responses: Object.fromEntries(shared),
      schemas: schemas.components(),
    },
  };
};
