import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LIMITS } from '@parley/protocol/limits';
import { Icon } from '../panel/icon.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { dots } from './icons.ts';
import type { MessageRow } from './rows.ts';
import { useThread } from './thread-context.ts';

/** Opens what an author can do with an own message: write it anew, or take it back. */
export function MessageMenu({ row, onEdit }: { row: MessageRow; onEdit(): void }): JSX.Element {
  const { say } = usePanel();
  const { remove } = useThread();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {isOpen && (
        <div class="choices">
          <button type="button" onClick={onEdit}>
            {say('edit')}
          </button>
          <button type="button" onClick={() => remove(row)}>
            {say('remove')}
          </button>
        </div>
      )}
      <button
        type="button"
        class="change"
        aria-label={say('change')}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon path={dots} />
      </button>
    </>
  );
}

/** Stands where the message stands while it is written anew. */
export function MessageEditor({ row, onDone }: { row: MessageRow; onDone(): void }): JSX.Element {
  const { say } = usePanel();
  const { edit } = useThread();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const save = (): void => {
    const text = area.current?.value.trim();
    if (text && text !== row.text) edit(row, text);
    onDone();
  };
  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') {
          event.stopPropagation(); // This Escape closes the editor, the next one the panel.
          onDone();
        } else if (event.key === 'Enter' && !event.shiftKey && event.target === area.current) {
          event.preventDefault();
          save();
        }
      }}
    >
      <textarea
        ref={area}
        dir="auto"
        rows={3}
        maxLength={LIMITS.messageChars}
        aria-label={say('edit')}
        defaultValue={row.text}
      />
      <div class="choices">
        <button type="submit">{say('save')}</button>
        <button type="button" onClick={onDone}>
          {say('cancel')}
        </button>
      </div>
    </form>
  );
}
