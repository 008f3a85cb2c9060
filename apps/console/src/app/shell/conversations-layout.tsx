import { useQuery } from '@tanstack/react-query';
import { Suspense, type ReactElement } from 'react';
import type { Conversation, ConversationId } from '@parley/protocol';
import { toggleCard } from '../../commands/screen.commands.ts';
import { useCommandContext } from '../../commands/use-command-context.ts';
import { InboxList } from '../../features/inbox/inbox-list.tsx';
import { timelineQuery, useConversation } from '../../live/queries/conversations.queries.ts';
import { failureOf } from '../../shared/api/request.ts';
import type { Place } from '../../shared/router/place.ts';
import { goTo } from '../../shared/router/use-place.ts';
import { useAfterPaint } from '../../shared/screen/after-paint.ts';
import { usePanelsStore } from '../../shared/screen/panels.store.ts';
import { FailureState } from '../../shared/ui/screen-state.tsx';
import { Crash } from '../crash.tsx';
import { ConversationScreen, HistoryList, NoConversation, VisitorCard } from '../screens.tsx';
import { CardSkeleton } from './card-skeleton.tsx';
import { SideCards } from './side-cards.tsx';
import { CardDrawer } from './card-drawer.tsx';
import { useIsWide } from '../../shared/screen/use-is-wide.ts';
import styles from './shell.module.css';

type ListPlace = Extract<Place, { readonly conversationId: ConversationId | null }>;

/** List, conversation and visitor card side by side; on a phone each is a screen. */
export function ConversationsLayout({ place }: { readonly place: ListPlace }): ReactElement {
  const { screen, conversationId } = place;
  return (
    <div className={styles['conversations']} data-part={conversationId === null ? 'list' : place.part}>
      <div className={styles['list']}>
        <Suspense fallback={null}>
          {screen === 'history' ? (
            <HistoryList selectedId={conversationId} />
          ) : (
            <InboxList selectedId={conversationId} />
          )}
        </Suspense>
      </div>
      <Suspense fallback={<main className={styles['blank']} />}>
        {conversationId === null ? (
          <NoConversation isInbox={screen === 'inbox'} />
        ) : (
          <OpenConversation place={place} conversationId={conversationId} />
        )}
      </Suspense>
    </div>
  );
}

interface OpenConversationProps {
  readonly place: ListPlace;
  readonly conversationId: ConversationId;
}

function OpenConversation({ place, conversationId }: OpenConversationProps): ReactElement {
  const conversation = useConversation(conversationId);
  // One that is not in the inbox, opened by its address or from the history, becomes known when it is fetched.
  const { error, refetch } = useQuery(timelineQuery(conversationId));
  if (conversation) return <WithCard place={place} conversation={conversation} />;
  if (!error) return <main className={styles['blank']} aria-busy="true" />;
  return (
    <main className={styles['blank']}>
      <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />
    </main>
  );
}

function WithCard({ place, conversation }: { place: ListPlace; conversation: Conversation }): ReactElement {
  const isFolded = usePanelsStore((panels) => panels.isCardFolded);
  const isRoomy = useIsWide();
  const isCardOpen = isRoomy ? !isFolded : place.part === 'card';
  const context = useCommandContext();
  const closeCard = (): void => goTo({ ...place, part: 'conversation' }, 'replace');
  const card = <Card conversation={conversation} />;
  return (
    <>
      <div className={styles['conversation']}>
        <ConversationScreen
          conversation={conversation}
          isCardOpen={isCardOpen}
          onBack={() => goTo({ ...place, conversationId: null, part: 'conversation' })}
          onCard={() => void toggleCard.run(context)}
        />
      </div>
      {isCardOpen &&
        (isRoomy ? (
          <div className={styles['card']}>{card}</div>
        ) : (
          <CardDrawer onClose={closeCard}>{card}</CardDrawer>
        ))}
    </>
  );
}

/** What is known of the visitor. The conversation is painted first: whoever goes to it reads there, and is to write there at once. */
function Card({ conversation }: { readonly conversation: Conversation }): ReactElement {
  const id = useAfterPaint(conversation.id);
  const before = useConversation(id);
  const shown = id === conversation.id ? conversation : (before ?? conversation);
  return (
    <div className={styles['sideCards']} aria-busy={id !== conversation.id}>
      <SideCards conversation={shown} />
      <Crash place={shown.id}>
        <Suspense fallback={<CardSkeleton />}>
          <VisitorCard conversation={shown} />
        </Suspense>
      </Crash>
    </div>
  );
}
