import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Attachment } from '@parley/protocol';
import { fileAddress } from '../../../shared/api/put-file.ts';
import { DialogFrame } from '../../../shared/ui/dialog-frame.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import { formatBytes } from '../../../shared/format/format.ts';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import styles from './files.module.css';

const MOST_PX = 280;

/** The files of a message: pictures that open larger, everything else to be saved. */
export function MessageFiles({ files }: { readonly files: readonly Attachment[] }): ReactElement {
  return (
    <ul className={styles['files']}>
      {files.map((file) => (
        <li key={file.id}>{file.kind === 'image' ? <Picture file={file} /> : <FileLink file={file} />}</li>
      ))}
    </ul>
  );
}

/** Saved under the name that the server gave it; the address itself never opens in the page. */
function FileLink({ file: { id, name, bytes } }: { readonly file: Attachment }): ReactElement {
  const t = useConversationTexts();
  return (
    <a className={styles['file']} href={fileAddress(id)} download={name} title={t('saveFile', { name })}>
      <Icon name="page" />
      <bdi>{name}</bdi>
      <small>{formatBytes(bytes)}</small>
    </a>
  );
}

function Picture({ file }: { readonly file: Attachment }): ReactElement {
  const t = useConversationTexts();
  const [isOpen, setOpen] = useState(false);
  const { isMissing, attempt, onError } = useAttempts(file.id);
  const { id, name } = file;
  if (isMissing) return <span>{t('fileGone', { name })}</span>;
  const [width, height] = [file.width ?? MOST_PX, file.height ?? MOST_PX];
  const scale = Math.min(1, MOST_PX / width, MOST_PX / height);
  return (
    <>
      <button
        type="button"
        className={styles['picture']}
        aria-label={t('openPicture', { name })}
        onClick={() => setOpen(true)}
      >
        <img
          key={attempt}
          src={fileAddress(id, 'small')}
          alt=""
          loading="lazy"
          width={Math.round(width * scale)}
          height={Math.round(height * scale)}
          onError={onError}
        />
      </button>
      {isOpen && (
        <DialogFrame title={name} onClose={() => setOpen(false)} isWide>
          <img className={styles['large']} src={fileAddress(id)} alt={name} />
          <a className={styles['file']} href={fileAddress(id)} download={name}>
            <Icon name="down" /> {t('saveFile', { name })}
          </a>
        </DialogFrame>
      )}
    </>
  );
}

const AGAIN_AFTER_MS = 5_000;

interface Attempts {
  /** The server says that there is no such file any more. */
  readonly isMissing: boolean;
  /** Changes with each try. */
  readonly attempt: number;
  readonly onError: () => void;
}

/** Without a connection a picture is not gone, it only has not come: it is asked for again after a while. */
function useAttempts(id: string): Attempts {
  const [isMissing, setMissing] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const isGone = (): Promise<boolean> =>
    fetch(fileAddress(id, 'small')).then(
      ({ status }) => status === 404,
      () => false,
    );
  return {
    isMissing,
    attempt,
    onError: () =>
      void isGone().then((gone) => {
        if (gone) setMissing(true);
        else timer.current = setTimeout(() => setAttempt((before) => before + 1), AGAIN_AFTER_MS);
      }),
  };
}
