import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { hhmm } from '@parley/i18n';
import type { ErrorCode, ProtocolError } from '@parley/protocol';
import { Icon } from '../panel/icon.tsx';
import { usePanel, type Say } from '../panel/panel-context.ts';
import { dots, markIcons } from './icons.ts';
import type { Mark, MessageRow } from './message-row.ts';
import { Files } from './files.tsx';
import { Extra, MessageTools } from './rare-views.tsx';
import { RichText } from './text/rich-text.tsx';
import { useThread } from './thread-context.ts';

export function Message({ row }: { row: MessageRow }): JSX.Element {
  const { say, site } = usePanel();
  const { isOwn, isFirst, isLast } = row;
  const { field } = useThread();
  const [isChanging, setChanging] = useState(false);
  const close = (): void => {
    setChanging(false);
    field()?.focus();
  };
  return (
    <div
      class={`message ${isOwn ? 'own' : 'theirs'} ${isFirst ? 'first' : ''} ${isLast ? 'last' : ''}`}
      data-mark={row.mark}
    >
      {isFirst && !isOwn && <span class="name">{row.name ?? site.name}</span>}
      <div class="line">
        {row.canChange && (
          <button
            type="button"
            class="change"
            aria-label={say('change')}
            aria-expanded={isChanging}
            onClick={() => (isChanging ? close() : setChanging(true))}
          >
            <Icon path={dots} />
          </button>
        )}
        <Bubble row={row} />
      </div>
      {row.hasExtra && <Extra row={row} />}
      {isChanging && row.canChange && <MessageTools row={row} onDone={close} />}
      <Meta row={row} />
      {row.mark === 'refused' && <Refused row={row} />}
    </div>
  );
}

function Bubble({ row }: { row: MessageRow }): JSX.Element {
  const { say, site } = usePanel();
  const isRemoved = row.change === 'removed';
  const author = row.isOwn ? say('you') : (row.name ?? site.name);
  return (
    <div class={isRemoved ? 'bubble removed' : 'bubble'} dir="auto">
      {(row.isOwn || !row.isFirst) && <span class="unseen">{author}: </span>}
      {row.quote && <blockquote>{row.quote}</blockquote>}
      {isRemoved ? say('takenBack') : <RichText text={row.text} />}
      {row.files.length > 0 && <Files files={row.files} />}
    </div>
  );
}

function Meta({ row: { mark, change, isLast, at, error } }: { row: MessageRow }): JSX.Element | null {
  const { say } = usePanel();
  const hasNews = mark === 'refused' || mark === 'waiting' || change === 'edited';
  if (!isLast && !hasNews) return null;
  return (
    <div class="meta">
      {change === 'edited' && say('edited')}
      {mark !== 'refused' && <time>{hhmm(at)}</time>}
      {mark && <MarkSign mark={mark} error={error} />}
    </div>
  );
}

/** Always the same nodes, so that a message that is read is not spoken again. */
function MarkSign({ mark, error }: { mark: Mark; error: ProtocolError | null }): JSX.Element {
  const { say } = usePanel();
  const words = wordsOf(say, mark, error);
  const isSaid = mark === 'waiting' || mark === 'refused';
  return (
    <span
      class="mark"
      title={words}
      role={isSaid ? undefined : 'img'}
      aria-label={isSaid ? undefined : words}
    >
      <Icon path={markIcons[mark]} />
      {isSaid && words}
    </span>
  );
}

function wordsOf(say: Say, mark: Mark, error: ProtocolError | null): string {
  switch (mark) {
    case 'refused':
      return say('refused', { reason: say((error && reasons[error.code]) ?? 'whyServer') });
    case 'waiting':
      return say('queuedToSend');
    default:
      return say(mark);
  }
}

const reasons: { readonly [C in ErrorCode]?: 'whyTooLong' | 'whyTooMany' | 'whyFixed' | 'whyOrigin' } = {
  too_large: 'whyTooLong',
  rate_limited: 'whyTooMany',
  message_fixed: 'whyFixed',
  origin_refused: 'whyOrigin',
};

function Refused({ row }: { row: MessageRow }): JSX.Element {
  const { say } = usePanel();
  const { retry, takeBack } = useThread();
  return (
    <div class="choices">
      <button type="button" onClick={() => retry(row.changeId ?? row.key)}>
        {say('retry')}
      </button>
      <button type="button" onClick={() => takeBack(row.changeId ?? row.key)}>
        {say('takeBack')}
      </button>
    </div>
  );
}
