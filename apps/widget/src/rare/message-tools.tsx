import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LIMITS } from '@parley/protocol/limits';
import type { MessageToolsProperties, Spoken } from './contract.ts';
import { useThread } from '../thread/thread-context.ts';

/** What an author can do with an own message: write it anew, in its place, or take it back. */
export function MessageTools({ say, row, onDone }: MessageToolsProperties & Spoken): JSX.Element {
  const { remove, store } = useThread();
  // What the visitor chose may be taken back, and not made to say something else.
  const isAnswer = store
    .get()
    .thread.entries.some(
      (entry) => entry.kind === 'message.added' && entry.id === row.key && entry.body.chosen,
    );
  const [isWriting, setWriting] = useState(false);
  if (isWriting) return <MessageEditor say={say} row={row} onDone={onDone} />;
  return (
    <div class="choices">
      {!isAnswer && (
        <button type="button" onClick={() => setWriting(true)}>
          {say('edit')}
        </button>
      )}
      <button
        type="button"
        onClick={() => {
          remove(row);
          onDone();
        }}
      >
        {say('remove')}
      </button>
    </div>
  );
}

function MessageEditor({ say, row, onDone }: MessageToolsProperties & Spoken): JSX.Element {
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
    >
      <textarea
        ref={area}
        dir="auto"
        rows={3}
        maxLength={LIMITS.messageChars}
        aria-label={say('edit')}
        defaultValue={row.text}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape') {
            event.stopPropagation(); // This Escape closes the editor, the next one the panel.
            onDone();
          } else if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            save();
          }
        }}
      />
      <div class="choices">
        <button type="submit">{say('saveText')}</button>
        <button type="button" onClick={onDone}>
          {say('cancel')}
        </button>
      </div>
    </form>
  );
}
