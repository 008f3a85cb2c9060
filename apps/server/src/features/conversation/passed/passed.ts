import { PassedBy } from '@parley/protocol';
import type { ConversationRow } from '../../../db/tables.conversations.ts';

type Passing = Pick<ConversationRow, 'passed_json'>;

/** Who passed a conversation on and does not have it again, the last one last. The only reader of the column. */
export const passedByOf = ({ passed_json: json }: Passing): readonly PassedBy[] =>
  json === null ? [] : PassedBy.array().parse(JSON.parse(json));

export const withPassedBy = (passedBy: readonly PassedBy[]): Passing => ({
  passed_json: passedBy.length === 0 ? null : JSON.stringify(passedBy),
});
