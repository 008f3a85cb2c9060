import type { JSX } from 'preact';
import { hhmm } from '@parley/i18n';
import type { ProtocolError } from '@parley/protocol';
import { Icon } from '../panel/icon.tsx';
import { usePanel, type Say } from '../panel/panel-context.ts';
import { markIcons } from './icons.ts';
import type { Mark, MessageRow } from './rows.ts';
import { RichText } from './text/rich-text.tsx';
import { useThread } from './thread-context.ts';

export function Message({ row }: { row: MessageRow }): JSX.Element {
  const { say, site } = usePanel();
  const { isOwn, isFirst, isLast, mark } = row;
  const name = row.name ?? site.name;
  const hasTrouble = mark === 'refused' || mark === 'waiting';
  return (
    <div
      class={`message ${isOwn ? 'own' : 'theirs'} ${isFirst ? 'first' : ''} ${isLast ? 'last' : ''}`}
      data-mark={mark}
    >
      {isFirst && !isOwn && <span class="name">{name}</span>}
      <div class="bubble" dir="auto">
        {(isOwn || !isFirst) && <span class="unseen">{isOwn ? say('you') : name}: </span>}
        <RichText text={row.text} />
      </div>
      {(isLast || hasTrouble) && (
        <div class="meta">
          {mark !== 'refused' && <time>{hhmm(row.at)}</time>}
          {mark && <MarkSign mark={mark} error={row.error} />}
        </div>
      )}
      {mark === 'refused' && <Refused row={row} />}
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
      return say('refused', { reason: reasonOf(say, error) });
    case 'waiting':
      return say('queuedToSend');
    default:
      return say(mark);
  }
}

function reasonOf(say: Say, error: ProtocolError | null): string {
  switch (error?.code) {
    case 'too_large':
      return say('whyTooLong');
    case 'rate_limited':
      return say('whyTooMany');
    case 'origin_refused':
      return say('whyOrigin');
    default:
      return say('whyServer');
  }
}

function Refused({ row }: { row: MessageRow }): JSX.Element {
  const { say } = usePanel();
  const { retry, takeBack } = useThread();
  return (
    <div class="choices">
      <button type="button" onClick={() => retry(row.key)}>
        {say('retry')}
      </button>
      <button type="button" onClick={() => takeBack(row.key)}>
        {say('takeBack')}
      </button>
    </div>
  );
}
