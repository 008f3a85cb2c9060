import { Promised } from '@parley/protocol';
import type { ConversationRow } from '../db/tables.conversations.ts';

/** The only reader of the column. */
export const promiseOf = ({ promise_json }: Pick<ConversationRow, 'promise_json'>): Promised | null =>
  promise_json === null ? null : Promised.parse(JSON.parse(promise_json));
