import type { MergeChoices, VisitorId } from '@parley/protocol';
import type { VisitorMergeRow, VisitorRow } from '../db/tables.visitors.ts';

/** One merge, as far as it matters to what is shown. */
interface Merge extends Pick<VisitorMergeRow, 'visitor_id' | 'into_id' | 'at'> {
  readonly choices: MergeChoices;
}

/** The records of one person, the kept one first, the others in the order in which they were merged. */
export interface Group {
  readonly ids: readonly [VisitorId, ...VisitorId[]];
  readonly merges: readonly Merge[];
}

export const shownFields = ['name', 'email', 'phone'] as const;
export type ShownField = (typeof shownFields)[number];
type Values = Pick<VisitorRow, 'id' | ShownField>;

/**
 * From which record each value of a person is shown: where the newest merge chose it, as long as something stands there;
 * otherwise from the first record in which something stands.
 */
export function sourcesOf({ ids, merges }: Group, records: readonly Values[]): Record<ShownField, VisitorId> {
  const byId = new Map(records.map((record) => [record.id, record]));
  const newestFirst = merges.toReversed();
  const sourceOf = (field: ShownField): VisitorId => {
    const has = (id: VisitorId | undefined): id is VisitorId =>
      id !== undefined && ids.includes(id) && (byId.get(id)?.[field] ?? null) !== null;
    return newestFirst.map(({ choices }) => choices[field]).find(has) ?? ids.find(has) ?? ids[0];
  };
  return { name: sourceOf('name'), email: sourceOf('email'), phone: sourceOf('phone') };
}

/** What leaves with a record: itself, and what had been merged into it. */
export function branchOf(id: VisitorId, merges: readonly Merge[]): VisitorId[] {
  const branch = [id];
  // It grows while it is walked.
  for (const one of branch)
    branch.push(...merges.filter(({ into_id }) => into_id === one).map(({ visitor_id }) => visitor_id));
  return branch;
}
