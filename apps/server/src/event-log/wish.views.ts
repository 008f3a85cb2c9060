import { Wish } from '@parley/protocol';
import type { ConversationRow } from '../db/tables.conversations.ts';

/** Row to contract; the only reader of the JSON column. */
export const wishOf = ({ wish_json }: Pick<ConversationRow, 'wish_json'>): Wish | null =>
  wish_json === null ? null : Wish.parse(JSON.parse(wish_json));
