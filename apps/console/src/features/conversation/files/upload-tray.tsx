import { ActionIcon } from '@mantine/core';
import { useEffect, useRef, type ReactElement } from 'react';
import { LIMITS } from '@parley/protocol/limits';
import {
  useUploadsStore,
  removeUpload,
  retryUpload,
  type Upload,
} from '../../../shared/screen/uploads.store.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import styles from './files.module.css';

/** Files beside the answer that is being written. */
export function UploadTray({ conversationId }: { readonly conversationId: string }): ReactElement | null {
  const t = useConversationTexts();
  const { list, tooManyIn } = useUploadsStore();
  const uploads = list.filter((one) => one.conversationId === conversationId);
  if (uploads.length === 0) return null;
  return (
    <>
      <ul className={styles['tray']} aria-label={t('filesToSend')}>
        {uploads.map((upload) => (
          <TrayItem key={upload.id} upload={upload} />
        ))}
      </ul>
      {tooManyIn === conversationId && (
        <p role="alert" className={styles['tooMany']}>
          {t('tooManyFiles', { count: LIMITS.attachmentsPerMessage })}
        </p>
      )}
    </>
  );
}

function TrayItem({ upload }: { readonly upload: Upload }): ReactElement {
  const t = useConversationTexts();
  const { id, file, state, part } = upload;
  const { name } = file;
  return (
    <li data-state={state}>
      {file.type.startsWith('image/') ? <LocalPicture file={file} /> : <Icon name="page" />}
      <div>
        <bdi>{name}</bdi>
        {state === 'sending' && <progress value={part} aria-label={t('uploading', { name })} />}
        {state === 'waiting' && <span role="status">{t('waitingToSend')}</span>}
        {state === 'failed' && <Failed upload={upload} />}
      </div>
      <ActionIcon aria-label={t('takeAway', { name })} onClick={() => removeUpload(id)}>
        <Icon name="close" size={16} />
      </ActionIcon>
    </li>
  );
}

function Failed({ upload: { id, error } }: { readonly upload: Upload }): ReactElement {
  const [t, shared] = [useConversationTexts(), useSharedTexts()];
  const code = error?.code ?? 'internal';
  if (code === 'too_large')
    return <span role="alert">{t('fileTooLarge', { count: LIMITS.attachmentBytes / 1_048_576 })}</span>;
  return (
    <>
      <span role="alert">{shared(code)}</span>
      {code !== 'file_refused' && (
        <button type="button" onClick={() => retryUpload(id)}>
          {shared('retry')}
        </button>
      )}
    </>
  );
}

function LocalPicture({ file }: { readonly file: File }): ReactElement {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(file);
    if (image.current) image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [file]);
  return <img ref={image} alt="" />;
}
