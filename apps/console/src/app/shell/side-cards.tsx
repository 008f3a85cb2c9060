import { lazy, Suspense, type ComponentType, type ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { Crash } from '../crash.tsx';

/** What may lie beside a conversation, above the visitor's card; each shows nothing while it has nothing to say. */
const SIDE_CARDS: readonly { readonly id: string; readonly Card: ComponentType<SideCardProps> }[] = [
  {
    id: 'checklist',
    Card: lazy(async () => ({
      default: (await import('../../features/checklist/checklist-card.tsx')).ChecklistCard,
    })),
  },
  {
    id: 'playbook',
    Card: lazy(async () => ({
      default: (await import('../../features/playbook/playbook-side.tsx')).PlaybookSide,
    })),
  },
];

interface SideCardProps {
  readonly conversation: Conversation;
}

export function SideCards({ conversation }: SideCardProps): ReactElement {
  return (
    <>
      {SIDE_CARDS.map(({ id, Card }) => (
        <Crash key={id} place={conversation.id}>
          <Suspense fallback={null}>
            <Card conversation={conversation} />
          </Suspense>
        </Crash>
      ))}
    </>
  );
}
