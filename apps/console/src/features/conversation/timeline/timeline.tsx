import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import type { Conversation, ConversationId } from '@parley/protocol';
import { noteOpened, shortenTimeline } from '../../../live/kept-timelines.ts';
import { usePending } from '../../../live/live.store.ts';
import type { Timeline as Loaded } from '../../../live/apply/timeline.apply.ts';
import { loadOlder, timelineQuery } from '../../../live/queries/conversations.queries.ts';
import { useMe } from '../../../live/queries/session.query.ts';
import { failureOf } from '../../../shared/api/request.ts';
import { showToast } from '../../../shared/screen/toasts.store.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { useVisitorLabel } from '../../../shared/texts/use-visitor-label.ts';
import { FailureState } from '../../../shared/ui/screen-state.tsx';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import { JumpToNewest } from './jump-to-newest.tsx';
import { OlderEntries } from './older-entries.tsx';
import { PendingEntry } from './pending-entry.tsx';
import { TimelineItems } from './timeline-items.tsx';
import { FoundContext, useFoundEntry, useIsNamed } from './found-entry.ts';
import { itemsOf } from './timeline.items.ts';
import { stretchesOf } from './timeline.stretches.ts';
import { rememberedScroll } from './scroll-places.ts';
import { TimelineSkeleton } from './timeline-skeleton.tsx';
import styles from './timeline.module.css';
import { useDrawn } from './use-drawn.ts';
import { useSeenMarks } from './use-seen-marks.ts';
import { useTimelineScroll } from './use-timeline-scroll.ts';

/** Everything that was said and happened, oldest first. */
export function Timeline({ conversation }: { readonly conversation: Conversation }): ReactElement {
  const { data, error, refetch } = useQuery(timelineQuery(conversation.id));
  if (data) return <LoadedTimeline conversation={conversation} timeline={data} />;
  if (error) return <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />;
  return <TimelineSkeleton />;
}

interface LoadedTimelineProps {
  readonly conversation: Conversation;
  readonly timeline: Loaded;
}

function LoadedTimeline({ conversation, timeline }: LoadedTimelineProps): ReactElement {
  const t = useConversationTexts();
  const name = useVisitorLabel()(conversation.visitorName, conversation.visitorId);
  const me = useMe().operator.id;
  const stretches = useMemo(() => stretchesOf(itemsOf(timeline.events)), [timeline.events]);
  const isNamed = useIsNamed(conversation.id);
  const drawn = useDrawn(conversation.id, stretches, isNamed);
  const isWhole = drawn === stretches;
  const arrived = useMemo(() => new Set<string>(timeline.events.map(({ id }) => id)), [timeline.events]);
  const pending = usePending(conversation.id).filter(({ item }) => !arrived.has(item.id));
  const lastSeq = timeline.events.at(-1)?.seq ?? 0;
  const { ref, isAtEnd, onScroll, toEnd, show } = useTimelineScroll({
    conversationId: conversation.id,
    firstKey: isWhole ? timeline.events[0]?.seq : `stretch ${drawn[0]?.key}`,
    endKey: `${lastSeq} ${pending.map(({ item, state }) => `${item.id}${state}`).join()}`,
  });
  useSeenMarks(conversation, lastSeq, isAtEnd);
  const found = useFoundEntry(conversation.id, timeline, show);
  const [isLoadingOlder, loadMore] = useOlder(conversation);
  useBounds(conversation.id, isAtEnd && found === null ? timeline.events.length : 0);

  return (
    <div className={styles['frame']}>
      <div className={styles['view']} ref={ref} onScroll={onScroll} tabIndex={-1}>
        <div
          className={styles['entries']}
          role="log"
          aria-label={t('timeline', { name })}
          aria-busy={isLoadingOlder}
        >
          <OlderEntries
            view={ref}
            firstSeq={timeline.events[0]?.seq}
            hasOlder={timeline.hasOlder && isWhole}
            isLoading={isLoadingOlder}
            onLoad={loadMore}
          />
          <FoundContext value={found}>
            <TimelineItems stretches={drawn} me={me} conversation={conversation} />
          </FoundContext>
          {pending.map((entry) => (
            <PendingEntry key={entry.item.id} entry={entry} />
          ))}
        </div>
      </div>
      {!isAtEnd && <JumpToNewest lastSeq={lastSeq} onJump={toEnd} />}
    </div>
  );
}

/** Keeps what is kept of conversations within bounds: the long one that is left, or read to its end; and how many there are. */
function useBounds(id: ConversationId, countAtEnd: number): void {
  const client = useQueryClient();
  useEffect(() => {
    noteOpened(client, id);
    return () => shortenTimeline(client, id, rememberedScroll(id)?.seq);
  }, [client, id]);
  useEffect(() => {
    if (countAtEnd > 0) shortenTimeline(client, id);
  }, [client, id, countAtEnd]);
}

function useOlder({ id }: Conversation): [isLoading: boolean, load: () => void] {
  const client = useQueryClient();
  const shared = useSharedTexts();
  const [isLoading, setLoading] = useState(false);
  const load = async (): Promise<void> => {
    if (isLoading) return;
    setLoading(true);
    try {
      await loadOlder(client, id);
    } catch (error) {
      showToast(shared(failureOf(error).code));
    }
    setLoading(false);
  };
  return [isLoading, () => void load()];
}
