import { OperatorId } from '@parley/protocol';

/** The ids of operators that a column holds, none where it is empty. */
export const readIds = (json: string | null): readonly OperatorId[] =>
  json === null ? [] : OperatorId.array().parse(JSON.parse(json));
