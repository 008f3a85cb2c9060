import type { ReactElement } from 'react';
import type { OperatorId } from '@parley/protocol';
import { editMessage, removeMessage } from '../../../commands/message.commands.ts';
import { useCommandTexts } from '../../../commands/use-command-texts.ts';
import { useLatestContext } from '../../../commands/use-command-context.ts';
import { useLive } from '../../../live/live.ts';
import { usePendingChange } from '../../../live/live.store.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { DeliveryMark, type Mark } from './delivery-mark.tsx';
import { useEditingStore } from '../../../shared/screen/editing.store.ts';
import { MessageBubble } from './message-bubble.tsx';
import { MessageExtra } from './message-extra.tsx';
import { MessageEditor } from './message-editor.tsx';
import { canChange, type MessageEvent } from '../../../live/own-messages.ts';
import { PendingMark, Refusal } from './pending-entry.tsx';
import styles from './timeline.module.css';

interface OwnMessageProps {
  readonly event: MessageEvent;
  readonly me: OperatorId;
  readonly mark: Mark | null;
  readonly startsGroup: boolean;
  readonly endsGroup: boolean;
}

/** A message of this operator: as it will stand after a change that is on its way, and with what can be done to it. */
export function OwnMessage({ event, me, mark, startsGroup, endsGroup }: OwnMessageProps): ReactElement {
  const change = usePendingChange(event.id);
  const isEdited = useEditingStore(({ messageId }) => messageId === event.id);
  const { now } = useLive();
  if (isEdited) return <MessageEditor event={event} />;
  const request = change?.state === 'refused' ? undefined : change?.item.request;
  const body =
    request?.name === 'message.edit'
      ? { text: request.payload.text, editedAt: event.at }
      : request?.name === 'message.remove'
        ? { text: '', removedAt: event.at }
        : event.body;
  return (
    <>
      <MessageBubble
        side="operator"
        body={body}
        at={event.at}
        extra={<MessageExtra event={event} isChanging={body !== event.body} />}
        author={null}
        startsGroup={startsGroup}
        endsGroup={endsGroup || change !== undefined}
        actions={!change && canChange(event, me, now()) && <Changes event={event} />}
      >
        {change ? <PendingMark entry={change} /> : mark && <DeliveryMark mark={mark} />}
      </MessageBubble>
      {change?.state === 'refused' && <Refusal entry={change} />}
    </>
  );
}

function Changes({ event }: { readonly event: MessageEvent }): ReactElement {
  const t = useCommandTexts();
  const latest = useLatestContext();
  return (
    <span className={styles['changes']}>
      {[editMessage, removeMessage].map((command) => (
        <button
          key={command.id}
          type="button"
          aria-label={command.label(t)}
          title={command.label(t)}
          onClick={() => void command.run({ ...latest.current, message: event })}
        >
          <Icon name={command.icon} size={14} />
        </button>
      ))}
    </span>
  );
}
