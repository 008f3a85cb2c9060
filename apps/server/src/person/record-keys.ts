import { plainWords } from '@parley/plain-text/words';
import type { VisitorId } from '@parley/protocol';
import type { Database } from '../db/connection.ts';
import type { VisitorKeyRow, VisitorRow } from '../db/tables.visitors.ts';

type Named = Pick<VisitorRow, 'name' | 'email' | 'phone' | 'subject'>;
type Key = Pick<VisitorKeyRow, 'kind' | 'key'>;

/** Numbers with and without the country's code agree in so many last digits; fewer say nothing. */
const tailDigits = 9;
const leastDigits = 7;
const mostChars = 80;
const mostWords = 12;

const wordsOf = (text: string): string[] =>
  [...new Set(plainWords(text).split(' '))].filter((word) => word !== '').slice(0, mostWords);

/** By what this record is found. */
function keysOf({ name, email, phone, subject }: Named): Key[] {
  const address = email?.trim().toLowerCase() ?? '';
  const digits = phone?.replaceAll(/\D/g, '') ?? '';
  const keys: Key[] = wordsOf(name ?? '').map((key) => ({ kind: 'name', key }));
  if (address !== '') {
    keys.push({ kind: 'email', key: address });
    for (const key of wordsOf(address.split('@', 1)[0] ?? '')) keys.push({ kind: 'name', key });
  }
  if (digits !== '') keys.push({ kind: 'number', key: digits });
  if (digits.length >= leastDigits) keys.push({ kind: 'phone', key: digits.slice(-tailDigits) });
  for (const key of wordsOf(subject ?? '')) keys.push({ kind: 'subject', key });
  const cut = keys.map(({ kind, key }): Key => ({ kind, key: key.slice(0, mostChars) }));
  return [...new Map(cut.map((one) => [`${one.kind} ${one.key}`, one])).values()];
}

/** The beginnings of keys that all have to be there for what is asked. */
export function askedKeys(query: string): string[] {
  const text = query.trim().toLowerCase();
  if (text.includes('@') && !text.includes(' ')) return [text.slice(0, mostChars)];
  if (/^[\d\s()+./-]+$/.test(text)) return [text.replaceAll(/\D/g, '')].filter((digits) => digits !== '');
  return wordsOf(text);
}

/** Writes anew by what these records are found, in the transaction that changed them. */
export async function noteKeys(db: Database, ids: readonly VisitorId[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await db
    .selectFrom('visitors')
    .select(['id', 'workspace_id', 'name', 'email', 'phone', 'subject'])
    .where('id', 'in', ids)
    .execute();
  await db.deleteFrom('visitor_keys').where('visitor_id', 'in', ids).execute();
  const keys = rows.flatMap((row) =>
    keysOf(row).map((key) => ({ ...key, visitor_id: row.id, workspace_id: row.workspace_id })),
  );
  for (let at = 0; at < keys.length; at += 200)
    await db
      .insertInto('visitor_keys')
      .values(keys.slice(at, at + 200))
      .execute();
}
