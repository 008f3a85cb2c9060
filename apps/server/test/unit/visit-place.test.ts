import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAddressDatabase } from '../../src/features/visit/visit.address-database.ts';
import { findPlace } from '../../src/features/visit/visit.place.ts';
import { placeOfTimeZone } from '../../src/features/visit/visit.time-zone.ts';
import { tinyDatabase } from './tiny-mmdb.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-place-'));
});
afterAll(() => rm(folder, { recursive: true }));

const fail = (error: unknown) => {
  throw error;
};

async function databaseWith(...content: Parameters<typeof tinyDatabase>) {
  const file = join(folder, `${crypto.randomUUID()}.mmdb`);
  await writeFile(file, tinyDatabase(...content));
  return openAddressDatabase(file, fail);
}

it('names the city of an address', async () => {
  const database = await databaseWith(93, { city: 'Milan', country_code: 'IT' });
  const milan = { city: 'Milan', country: 'IT', from: 'address' };
  expect(await findPlace(database, '93.34.1.1', 'Asia/Tokyo')).toEqual(milan);
  expect(await findPlace(database, '::ffff:93.34.1.1', 'Asia/Tokyo')).toEqual(milan);
});

it("reads MaxMind's records too", async () => {
  const database = await databaseWith(8, { city: { names: { en: 'Oslo' } }, country: { iso_code: 'NO' } });
  expect(await findPlace(database, '8.8.8.8', '')).toEqual({ city: 'Oslo', country: 'NO', from: 'address' });
});

it('keeps the country where the city is not known', async () => {
  const database = await databaseWith(93, { city: '', country_code: 'IT' });
  expect(await findPlace(database, '93.34.1.1', '')).toEqual({ city: null, country: 'IT', from: 'address' });
});

it.each([
  '127.0.0.1',
  '::1',
  '10.1.2.3',
  '192.168.1.1',
  '172.20.0.1',
  '100.64.0.1',
  'fe80::1%eth0',
  'fd00::1',
  '::ffff:127.0.0.1',
  'nonsense',
  '',
])('asks nothing about %s, and takes the time zone', async (address) => {
  const database = { find: () => Promise.reject(new Error('asked')) };
  expect(await findPlace(database, address, 'Europe/Rome')).toEqual({
    city: 'Rome',
    country: 'IT',
    from: 'time-zone',
  });
});

it('takes the time zone where the database knows nothing', async () => {
  const database = await databaseWith(93, { city: 'Milan', country_code: 'IT' });
  expect(await findPlace(database, '8.8.8.8', 'Europe/Moscow')).toMatchObject({
    city: 'Moscow',
    from: 'time-zone',
  });
  expect(await findPlace(database, '2001:4860:4860::8888', 'Europe/Moscow')).toMatchObject({
    from: 'time-zone',
  });
});

it('tells once of a file it cannot read, and goes on without it', async () => {
  const problems: unknown[] = [];
  const database = openAddressDatabase(join(folder, 'missing.mmdb'), (error) => problems.push(error));
  expect(await findPlace(database, '8.8.8.8', 'Europe/Rome')).toMatchObject({
    city: 'Rome',
    from: 'time-zone',
  });
  await findPlace(database, '8.8.4.4', 'Europe/Rome');
  expect(problems).toHaveLength(1);
});

it('reads time zones as cities, under the names of today', () => {
  expect(placeOfTimeZone('America/Argentina/Buenos_Aires')).toMatchObject({ city: 'Buenos Aires' });
  expect(placeOfTimeZone('Europe/Kiev')).toEqual({ city: 'Kyiv', country: 'UA', from: 'time-zone' });
  expect(placeOfTimeZone('Asia/Calcutta')).toEqual({ city: 'Kolkata', country: 'IN', from: 'time-zone' });
});

it.each(['', 'UTC', 'Etc/GMT+3', 'Europe/Nowhere', '../../etc/passwd', 'Europe/<b>', 'constructor'])(
  'knows no place in %j',
  (zone) => {
    expect(placeOfTimeZone(zone)).toEqual({ city: null, country: null, from: 'unknown' });
  },
);
