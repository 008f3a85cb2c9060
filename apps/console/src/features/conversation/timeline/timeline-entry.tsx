import { memo, use, type ReactElement } from 'react';
import type { Conversation, OperatorId, SiteId } from '@parley/protocol';
import { openCommandMenu } from '../../../commands/command-menu.store.ts';
import { MESSAGE_MENU } from '../../../commands/message.commands.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import { DaySeparator } from './day-separator.tsx';
import { DeliveryMark, markOf, type Mark } from './delivery-mark.tsx';
import { FactLine, MovesLine } from './fact-line.tsx';
import { FoundContext, FoundWords, NO_WORDS } from './found-entry.ts';
import { MessageBubble } from './message-bubble.tsx';
import { MessageExtra } from './message-extra.tsx';
import { MessageQuote } from '../quote/message-quote.tsx';
import { OwnMessage } from './own-message.tsx';
import { NoteEntry } from './note-entry.tsx';
import { RatingLine } from './rating-line.tsx';
import type { TimelineItem } from './timeline.items.ts';
import styles from './timeline.module.css';

interface TimelineEntryProps {
  readonly item: TimelineItem;
  readonly me: OperatorId;
  readonly conversation: Conversation;
}

export function TimelineEntry({ item, me, conversation }: TimelineEntryProps): ReactElement {
  const t = useConversationTexts();
  if (item.type === 'day') return <DaySeparator at={item.at} />;
  const seq = item.type === 'moves' ? item.events[0].seq : item.event.seq;
  const isOurs = item.type === 'message' && item.event.actor.kind !== 'visitor';
  const found = use(FoundContext);
  const isFound = found?.seq === seq;
  return (
    <div
      data-seq={seq}
      data-found={isFound}
      className={styles['entry']}
      onContextMenu={(event) => {
        if (item.type !== 'message' || item.event.body.removedAt !== undefined) return;
        openCommandMenu(event, {
          label: t('messageMenu'),
          commands: MESSAGE_MENU,
          about: { message: item.event, conversation },
        });
      }}
    >
      <FoundWords value={isFound ? found.words : NO_WORDS}>
        <PlacedItem
          item={item}
          me={me}
          siteId={conversation.siteId}
          isOwner={conversation.state === 'open' && conversation.operatorId === me}
          mark={isOurs ? markOf(seq, conversation) : null}
        />
      </FoundWords>
    </div>
  );
}

interface PlacedItemProps {
  readonly item: Exclude<TimelineItem, { type: 'day' }>;
  readonly me: OperatorId;
  readonly siteId: SiteId;
  /** Whether this operator has the conversation. */
  readonly isOwner: boolean;
  readonly mark: Mark | null;
}

const PlacedItem = memo(function PlacedItem({
  item,
  me,
  siteId,
  isOwner,
  mark,
}: PlacedItemProps): ReactElement {
  const shared = useSharedTexts();
  if (item.type === 'moves') return <MovesLine moves={item.events} />;
  if (item.type === 'fact') {
    return item.event.kind === 'rating.added' ? (
      <RatingLine fact={item.event} siteId={siteId} />
    ) : (
      <FactLine fact={item.event} me={me} />
    );
  }
  const { actor, at } = item.event;
  const author = actor.id === me ? null : (actor.name ?? shared('visitor'));
  if (item.type === 'note') {
    const { text, mentions, isAdvice } = item.event.body;
    const told = mentions?.map(({ name }) => name) ?? [];
    return (
      <NoteEntry author={author} text={text} at={at} told={told} isAdvice={isOwner && isAdvice === true} />
    );
  }
  if (actor.id === me)
    return (
      <OwnMessage
        event={item.event}
        me={me}
        mark={mark}
        startsGroup={item.startsGroup}
        endsGroup={item.endsGroup}
      />
    );
  const { quote } = item.event.body;
  return (
    <MessageBubble
      side={actor.kind === 'visitor' ? 'visitor' : 'operator'}
      body={item.event.body}
      at={at}
      author={actor.kind === 'operator' ? author : null}
      quote={quote && <MessageQuote event={item.event} quote={quote} canShow={isOwner} />}
      extra={<MessageExtra event={item.event} />}
      startsGroup={item.startsGroup}
      endsGroup={item.endsGroup}
    >
      {mark && <DeliveryMark mark={mark} />}
    </MessageBubble>
  );
});
