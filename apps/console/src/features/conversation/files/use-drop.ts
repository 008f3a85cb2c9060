import type { DragEvent } from 'react';
import type { Conversation } from '@parley/protocol';
import { isMine } from '../../../commands/writing.commands.ts';
import { useCommandContext } from '../../../commands/use-command-context.ts';
import { changeDraft } from '../../../shared/screen/drafts.store.ts';
import { addFiles } from '../../../shared/screen/uploads.store.ts';

interface Drop {
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

/** Files dropped anywhere on one's own conversation stand beside the answer; elsewhere nothing happens, not even leaving the console. */
export function useDrop(conversation: Conversation): Drop {
  const canAnswer = isMine({ ...useCommandContext(), conversation });
  return {
    onDragOver: (event) => event.preventDefault(),
    onDrop(event) {
      if (event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      if (!canAnswer) return;
      changeDraft(conversation.id, { mode: 'message' });
      addFiles(conversation.id, event.dataTransfer.files);
    },
  };
}
