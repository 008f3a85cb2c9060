import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { Icon } from '../panel/icon.tsx';
import { usePanel, type Say } from '../panel/panel-context.ts';
import { useStore } from '../panel/store.ts';
import { dayName } from './day.ts';
import { down } from './icons.ts';
import { Message } from './message.tsx';
import { Call, Keep, Rating } from './rare-views.tsx';
import { buildRows, type Row } from './rows.ts';
import { useThread } from './thread-context.ts';
import { useLive } from './use-live.ts';
import { useScroll } from './use-scroll.ts';
import { serverNow } from '../panel/server-clock.ts';

/** All conversations as one thread, newest at the bottom. */
export function Transcript(): JSX.Element {
  const { say } = usePanel();
  const controls = useThread();
  const { isOpen, line } = useStore(controls.panel);
  const state = useStore(controls.store);
  const { thread, unreadFrom, isLoadingOlder } = state;
  const isOffline = line === 'offline';
  const rows = useMemo(() => buildRows(state, isOffline), [state, isOffline]);
  const { box, isAtEnd, toEnd } = useScroll({ rows, isOpen, unreadFrom, controls });
  const isLive = useLive(line, isLoadingOlder);
  return (
    <div class="transcript">
      <div
        class="scroll"
        ref={box}
        // Whoever has no mouse scrolls it by keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="log"
        aria-label={say('thread')}
        aria-live={isLive ? 'polite' : 'off'}
        aria-relevant="additions"
      >
        {thread.hasOlder && (
          <button
            type="button"
            class="older"
            disabled={isLoadingOlder}
            onClick={() => void controls.loadOlder()}
          >
            {say('older')}
          </button>
        )}
        {rows.map((row) => (
          <RowView key={row.key} row={row} say={say} />
        ))}
      </div>
      {!isAtEnd && (
        <button type="button" class="to-end" aria-label={say('toNewest')} onClick={toEnd}>
          <Icon path={down} />
        </button>
      )}
    </div>
  );
}

function RowView({ row, say }: { row: Row; say: Say }): JSX.Element {
  switch (row.kind) {
    case 'message':
      return <Message row={row} />;
    case 'rating':
      return <Rating conversationId={row.conversationId} rating={row.rating} ratedAt={row.ratedAt} />;
    case 'call':
      return <Call entry={row.entry} />;
    case 'day':
      return <p class="fact day">{dayName(say, row.at, serverNow())}</p>;
    case 'unread':
      return <p class="fact day unread">{say('newMessages')}</p>;
    case 'joined':
    case 'vanished':
    case 'left':
    case 'stepsOut':
      return <p class="fact">{say(row.kind, { name: row.name })}</p>;
    case 'tookOver':
      return <p class="fact">{say('tookOver', { name: row.name, from: row.from ?? '' })}</p>;
    case 'ended':
      return (
        <>
          <p class="fact">{say(row.byVisitor ? 'endedByVisitor' : 'ended')}</p>
          <Keep endId={row.key} />
        </>
      );
  }
}
