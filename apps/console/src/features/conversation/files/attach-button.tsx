import { useRef, type ReactElement } from 'react';
import { addFiles } from '../../../shared/screen/uploads.store.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { IconButton } from '../../../shared/ui/plain-button.tsx';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';

/** Opens the system's own choice of files; on a phone that is camera, photos and files. */
export function AttachButton({ conversationId }: { readonly conversationId: string }): ReactElement {
  const t = useConversationTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton aria-label={t('attach')} title={t('attachHint')} onClick={() => input.current?.click()}>
        <Icon name="clip" />
      </IconButton>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="attach"
        onChange={({ currentTarget }) => {
          addFiles(conversationId, currentTarget.files ?? []);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
