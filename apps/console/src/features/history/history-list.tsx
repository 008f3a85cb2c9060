import type { ReactElement } from 'react';
import type { ConversationId } from '@parley/protocol';

export interface HistoryListProps {
  /** The conversation open beside the list. */
  readonly selectedId: ConversationId | null;
}

/** The list column of the history screen; the conversation beside it is the app's. */
export function HistoryList({ selectedId }: HistoryListProps): ReactElement {
  return <nav>{selectedId}</nav>;
}
