import { expect, test } from 'vitest';
import { storageFaultOf } from '../../src/db/faults.ts';

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code });

test.each([
  [coded('SQLITE_FULL'), 'full'],
  [coded('53100'), 'full'],
  [coded('ECONNREFUSED'), 'away'],
  [coded('57P03'), 'away'],
  [coded('08006'), 'away'],
  [coded('SQLITE_IOERR_WRITE'), 'away'],
  [new Error('Connection terminated unexpectedly'), 'away'],
  [new Error('timeout exceeded when trying to connect'), 'away'],
  [new Error('outer', { cause: coded('ECONNRESET') }), 'away'],
  [new AggregateError([coded('ECONNREFUSED')]), 'away'],
  // Anybody's own mistake fails alone, and is told as one.
  [new Error('A conversation has no visitor'), null],
  [new TypeError('Do not know how to serialize a BigInt'), null],
  [coded('23505'), null],
  [coded('SQLITE_CONSTRAINT_UNIQUE'), null],
  ['a word', null],
] as const)('%s is %s', (thrown, fault) => {
  expect(storageFaultOf(thrown)).toBe(fault);
});
