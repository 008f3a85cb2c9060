import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { newCommandId } from '@parley/protocol/ids';
import { LIMITS } from '@parley/protocol/limits';
import { composer } from '../../../commands/composer.handle.ts';
import { useLive } from '../../../live/live.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import { stopEditing } from '../../../shared/screen/editing.store.ts';
import type { MessageEvent } from '../../../live/own-messages.ts';
import styles from './timeline.module.css';

/** Stands where the message stands while its author writes it anew. */
export function MessageEditor({ event }: { readonly event: MessageEvent }): ReactElement {
  const [t, shared] = [useConversationTexts(), useSharedTexts()];
  const live = useLive();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.select(), []);

  const done = (): void => {
    stopEditing();
    composer()?.focus();
  };
  const save = (): void => {
    const text = field.current?.value.trim() ?? '';
    if (text === '') return;
    const { conversationId, id: messageId } = event;
    if (text !== event.body.text)
      live.write({ name: 'message.edit', payload: { id: newCommandId(), conversationId, messageId, text } });
    done();
  };
  const onKeyDown = (pressed: KeyboardEvent): void => {
    if (pressed.nativeEvent.isComposing || pressed.keyCode === 229) return;
    const isSaving = pressed.key === 'Enter' && !pressed.shiftKey;
    if (!isSaving && pressed.key !== 'Escape') return;
    pressed.preventDefault();
    pressed.stopPropagation();
    if (isSaving) save();
    else done();
  };

  return (
    <form
      className={styles['editor']}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        save();
      }}
    >
      <textarea
        ref={field}
        dir="auto"
        rows={3}
        maxLength={LIMITS.messageChars}
        aria-label={t('editMessage')}
        defaultValue={event.body.text}
        onKeyDown={onKeyDown}
      />
      <div>
        <button type="submit">{shared('save')}</button>
        <button type="button" onClick={done}>
          {shared('cancel')}
        </button>
      </div>
    </form>
  );
}
