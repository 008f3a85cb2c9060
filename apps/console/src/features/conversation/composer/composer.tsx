import { lazy, memo, useCallback, useDeferredValue, useEffect, useRef, type ReactElement } from 'react';
import type { Conversation, QuickMessageId } from '@parley/protocol';
import { useCommandContext } from '../../../commands/use-command-context.ts';
import { answersHere } from '../../../commands/writing.commands.ts';
import { useDraft, type DraftMode } from '../../../shared/screen/drafts.store.ts';
import { ComposerField } from './composer-field.tsx';
import { ComposerFoot } from './composer-foot.tsx';
import { ComposerModes } from './composer-modes.tsx';
import { ComposerNotice } from './composer-notice.tsx';
import { Optional } from '../../../shared/ui/optional.tsx';
import { UploadTray } from '../files/upload-tray.tsx';
import styles from './composer.module.css';
import { insertText } from './insert-text.ts';

const MirrorChips = lazy(async () => ({
  default: (await import('../manners/mirror-chips.tsx')).MirrorChips,
}));

const LikelyNext = lazy(async () => ({
  default: (await import('../likely/likely-next.tsx')).LikelyNext,
}));

const ToneNote = lazy(async () => ({
  default: (await import('../tone-note/tone-note.tsx')).ToneNote,
}));

/** Where answers and notes are written. Whoever does not have the conversation can leave notes only. */
export function Composer({ conversation }: { readonly conversation: Conversation }): ReactElement {
  const context = useCommandContext();
  const isMine = answersHere({ ...context, conversation });
  const draft = useDraft(conversation.id);
  const mode = isMine ? draft.mode : 'note';
  // What is said of the words comes after them: the key is on the screen first. Of what has been sent nothing is said any more.
  const later = useDeferredValue(draft);
  const judged = draft[mode] === '' ? draft : later;
  const field = useRef<HTMLTextAreaElement>(null);
  const onSlash = useCallback(() => startSlash(field.current), []);

  // Opening one's own conversation means answering it; on a phone the keyboard would cover what was said.
  useEffect(() => {
    if (isMine && matchMedia('(hover: hover)').matches) field.current?.focus({ preventScroll: true });
  }, [conversation.id, isMine]);

  return (
    <div className={styles['composer']} data-mode={mode}>
      <Above
        conversation={conversation}
        mode={mode}
        isMine={isMine}
        text={judged.message}
        inserted={judged.quickMessageId}
      />
      <ComposerField ref={field} conversation={conversation} mode={mode} draft={draft} />
      <ComposerFoot conversation={conversation} mode={mode} draft={judged} onSlash={onSlash} />
    </div>
  );
}

interface AboveProps {
  readonly conversation: Conversation;
  readonly mode: DraftMode;
  readonly isMine: boolean;
  readonly text: string;
  /** The quick message that was put into it last. */
  readonly inserted: QuickMessageId | null;
}

/** What stands above the field; not drawn for a key before the key itself is. */
const Above = memo(function Above({ conversation, mode, isMine, text, inserted }: AboveProps): ReactElement {
  return (
    <>
      {isMine ? (
        <ComposerModes conversationId={conversation.id} mode={mode}>
          {mode === 'message' && (
            <Optional>
              <MirrorChips conversation={conversation} text={text} />
            </Optional>
          )}
        </ComposerModes>
      ) : (
        <ComposerNotice conversation={conversation} />
      )}
      {mode === 'message' && (
        <Optional>
          <ToneNote conversation={conversation} />
        </Optional>
      )}
      {isMine && mode === 'message' && (
        <Optional>
          <LikelyNext conversation={conversation} inserted={inserted} />
        </Optional>
      )}
      {mode === 'message' && <UploadTray conversationId={conversation.id} />}
    </>
  );
});

/** Types the slash that opens the quick messages, as its key would. */
function startSlash(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.focus();
  const before = field.value.slice(0, field.selectionStart);
  insertText(field, before === '' || /\s$/.test(before) ? '/' : ' /');
}
