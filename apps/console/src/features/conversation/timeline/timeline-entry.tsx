import { memo, type ReactElement } from 'react';
import type { Conversation, OperatorId } from '@parley/protocol';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { DaySeparator } from './day-separator.tsx';
import { DeliveryMark, markOf, type Mark } from './delivery-mark.tsx';
import { FactLine, MovesLine } from './fact-line.tsx';
import { MessageBubble } from './message-bubble.tsx';
import { MessageOffer } from './message-offer.tsx';
import { OwnMessage } from './own-message.tsx';
import { NoteEntry } from './note-entry.tsx';
import type { TimelineItem } from './timeline.items.ts';
import styles from './timeline.module.css';

interface TimelineEntryProps {
  readonly item: TimelineItem;
  readonly me: OperatorId;
  readonly conversation: Conversation;
}

export function TimelineEntry({ item, me, conversation }: TimelineEntryProps): ReactElement {
  if (item.type === 'day') return <DaySeparator at={item.at} />;
  const seq = item.type === 'moves' ? item.events[0].seq : item.event.seq;
  const isOurs = item.type === 'message' && item.event.actor.kind !== 'visitor';
  return (
    <div data-seq={seq} className={styles['entry']}>
      <PlacedItem item={item} me={me} mark={isOurs ? markOf(seq, conversation) : null} />
    </div>
  );
}

interface PlacedItemProps {
  readonly item: Exclude<TimelineItem, { type: 'day' }>;
  readonly me: OperatorId;
  readonly mark: Mark | null;
}

const PlacedItem = memo(function PlacedItem({ item, me, mark }: PlacedItemProps): ReactElement {
  const shared = useSharedTexts();
  if (item.type === 'moves') return <MovesLine moves={item.events} />;
  if (item.type === 'fact') return <FactLine fact={item.event} me={me} />;
  const { actor, at } = item.event;
  const author = actor.id === me ? null : (actor.name ?? shared('visitor'));
  if (item.type === 'note') return <NoteEntry author={author} text={item.event.body.text} at={at} />;
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
  return (
    <MessageBubble
      side={actor.kind === 'visitor' ? 'visitor' : 'operator'}
      body={item.event.body}
      at={at}
      author={actor.kind === 'operator' ? author : null}
      extra={<MessageOffer event={item.event} />}
      startsGroup={item.startsGroup}
      endsGroup={item.endsGroup}
    >
      {mark && <DeliveryMark mark={mark} />}
    </MessageBubble>
  );
});
