import type { ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';

export interface VisitorCardProps {
  readonly conversation: Conversation;
}

export function VisitorCard({ conversation }: VisitorCardProps): ReactElement {
  return <section>{conversation.visitorName}</section>;
}
