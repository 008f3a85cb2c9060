import { ActionIcon, Button } from '@mantine/core';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Attachment } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import { LIMITS } from '@parley/protocol/limits';
import { putFile } from '../../../shared/api/put-file.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import form from '../form/form.module.css';
import styles from './quick-messages.module.css';
import { useQuickTexts } from './texts/use-quick-texts.ts';

interface FilesFieldProps {
  readonly files: readonly Attachment[];
  readonly onChange: (files: readonly Attachment[]) => void;
}

/** What goes along; each file is on the server before the quick message is saved. */
export function FilesField({ files, onChange }: FilesFieldProps): ReactElement {
  const t = useQuickTexts();
  const input = useRef<HTMLInputElement>(null);
  const { upload, add } = useUpload((file) => onChange([...files, file]));
  return (
    <fieldset className={form['group']}>
      <legend>{t('files')}</legend>
      <p className={form['hint']}>{t('filesHint')}</p>
      {files.length > 0 && (
        <ul className={styles['files']}>
          {files.map((file) => (
            <li key={file.id}>
              <Icon name="clip" size={16} />
              <bdi>{file.name}</bdi>
              <ActionIcon
                aria-label={t('fileRemove', { name: file.name })}
                onClick={() => onChange(files.filter((one) => one !== file))}
              >
                <Icon name="close" size={16} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('fileAdd')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) void add(file);
        }}
      />
      {upload.state === 'sending' && (
        <progress className={styles['progress']} value={upload.part} aria-label={t('fileSending')} />
      )}
      <Failure upload={upload} />
      {files.length < LIMITS.attachmentsPerMessage && (
        <div>
          <Button
            variant="default"
            disabled={upload.state === 'sending'}
            leftSection={<Icon name="clip" size={16} />}
            onClick={() => input.current?.click()}
          >
            {t('fileAdd')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

type UploadState =
  | { readonly state: 'none' }
  | { readonly state: 'sending'; readonly part: number }
  | { readonly state: 'failed'; readonly code: Parameters<ReturnType<typeof useSharedTexts>>[0] };

function Failure({ upload }: { readonly upload: UploadState }): ReactElement {
  const shared = useSharedTexts();
  return (
    <div role="alert">
      {upload.state === 'failed' && <p className={form['failure']}>{shared(upload.code)}</p>}
    </div>
  );
}

/** One file at a time; it stops when the form is left. */
function useUpload(onDone: (file: Attachment) => void) {
  const [upload, setUpload] = useState<UploadState>({ state: 'none' });
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const add = async (file: File): Promise<void> => {
    if (file.size > LIMITS.attachmentBytes) return setUpload({ state: 'failed', code: 'too_large' });
    const controller = new AbortController();
    stop.current = controller;
    setUpload({ state: 'sending', part: 0 });
    const answer = await putFile({
      id: newCommandId(),
      file,
      signal: controller.signal,
      onProgress: (part) => setUpload({ state: 'sending', part }),
    });
    if (controller.signal.aborted) return;
    setUpload(answer.ok ? { state: 'none' } : { state: 'failed', code: answer.error.code });
    if (answer.ok) onDone(answer.value);
  };
  return { upload, add };
}
