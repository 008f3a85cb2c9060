import type { VisitorRecord } from '@parley/protocol';
import { useVisitorLabel } from '../../shared/texts/use-visitor-label.ts';

type Named = Pick<VisitorRecord, 'id' | 'name' | 'email' | 'phone'>;

/** How a record is told from the others of the same person. */
export function useRecordLabel(): (record: Named) => string {
  const label = useVisitorLabel();
  return ({ id, name, email, phone }) => label(name ?? email ?? phone, id);
}
