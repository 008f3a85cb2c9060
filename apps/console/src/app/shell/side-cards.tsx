import type { ComponentType, ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { lazily } from '../../shared/ui/lazily.tsx';
import { Optional } from '../../shared/ui/optional.tsx';

/** What may lie beside a conversation, above the visitor's card; each shows nothing while it has nothing to say. */
const SIDE_CARDS: readonly { readonly id: string; readonly Card: ComponentType<SideCardProps> }[] = [
  {
    id: 'checklist',
    Card: lazily(async () => (await import('../../features/checklist/checklist-card.tsx')).ChecklistCard),
  },
  {
    id: 'playbook',
    Card: lazily(async () => (await import('../../features/playbook/playbook-side.tsx')).PlaybookSide),
  },
];

interface SideCardProps {
  readonly conversation: Conversation;
}

export function SideCards({ conversation }: SideCardProps): ReactElement {
  return (
    <>
      {SIDE_CARDS.map(({ id, Card }) => (
        <Optional key={`${id} ${conversation.id}`}>
          <Card conversation={conversation} />
        </Optional>
      ))}
    </>
  );
}
