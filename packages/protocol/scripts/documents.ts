import { asyncapi } from './asyncapi.ts';
import { fingerprint } from './history.ts';
import { openapi } from './openapi.ts';
import { errorsTable, limitsTable } from './tables.ts';
import type { Json } from './schemas.ts';

const json = (value: Json): string => `${JSON.stringify(value, null, 2)}\n`;

/** The fingerprint of the contract as it is now. */
export const currentHash = (): string => fingerprint([openapi(), asyncapi()]);

/** Every generated file by name, with its text. */
export const documents = (): ReadonlyMap<string, string> =>
  new Map([
    ['openapi.json', json(openapi())],
    ['asyncapi.json', json(asyncapi())],
    ['errors.md', errorsTable()],
    ['limits.md', limitsTable()],
  ]);
