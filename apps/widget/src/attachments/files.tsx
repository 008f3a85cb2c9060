import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Attachment } from '@parley/protocol';
import { ignore } from '../loader/guard.ts';
import { Icon } from '../panel/icon.tsx';
import type { SayRarely } from '../rare/words.ts';
import type { AttachmentsHost } from './contract.ts';
import { cross, page, save } from './icons.ts';
import { Picture } from './picture.tsx';
import { saveAs } from './save-as.ts';

const mostPx = 220;

/** Asks for a file, as its reader; nothing when it is not there any more. Rejects when nobody answers. */
export type FetchFile = (id: string, size: 'full' | 'small') => Promise<Blob | undefined>;

export const createFetchFile =
  ({ base, token }: AttachmentsHost): FetchFile =>
  async (id, size) => {
    const who = await token();
    if (!who.ok) throw new Error(who.error.code);
    const reply = await fetch(`${base}v1/visitor/attachments/${id}?size=${size}`, {
      credentials: 'omit',
      headers: { Authorization: `Bearer ${who.value}` },
    });
    if (reply.status === 404) return undefined;
    if (!reply.ok) throw new Error(String(reply.status));
    return reply.blob();
  };

interface Props {
  readonly file: Attachment;
  readonly fetchFile: FetchFile;
  readonly say: SayRarely;
}

/** One file of a message: a small picture that opens, or a name that is saved. */
export function File({ file, fetchFile, say }: Props): JSX.Element {
  const [isMissing, setMissing] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const { id, name, width, height, kind } = file;
  if (isMissing) return <span class="file">{say('gone', { name })}</span>;
  if (kind === 'file' || !width || !height)
    return (
      <button
        type="button"
        class="file"
        aria-label={say('save', { name })}
        onClick={() => void saveFile(file, fetchFile).then((isThere) => setMissing(!isThere), ignore)}
      >
        <Icon path={page} />
        <span class="file-name" dir="auto">
          {name}
        </span>
      </button>
    );
  const scale = Math.min(1, mostPx / width, mostPx / height);
  return (
    <>
      <button
        type="button"
        class="picture"
        style={{ width: `${Math.max(44, width * scale)}px`, height: `${Math.max(44, height * scale)}px` }}
        aria-label={say('open', { name })}
        onClick={() => setOpen(true)}
      >
        <Picture name={id} load={() => fetchFile(id, 'small')} onMissing={() => setMissing(true)} />
      </button>
      {isOpen && <Viewer file={file} fetchFile={fetchFile} say={say} onClose={() => setOpen(false)} />}
    </>
  );
}

function Viewer({ file, fetchFile, say, onClose }: Props & { onClose(): void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { id, name } = file;
  return (
    <dialog
      ref={dialog}
      class="viewer"
      aria-label={name}
      onClose={onClose}
      // Escape closes the picture and not the chat behind it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <Picture name={id} load={() => fetchFile(id, 'full')} onMissing={onClose} />
      <button
        type="button"
        class="plain"
        aria-label={say('save', { name })}
        onClick={() => void saveFile(file, fetchFile).catch(ignore)}
      >
        <Icon path={save} />
      </button>
      <button type="button" class="plain" aria-label={say('close')} onClick={() => dialog.current?.close()}>
        <Icon path={cross} />
      </button>
    </dialog>
  );
}

/** False when it is gone. */
async function saveFile({ id, name }: Attachment, fetchFile: FetchFile): Promise<boolean> {
  const blob = await fetchFile(id, 'full');
  if (blob) saveAs(name, blob);
  return blob !== undefined;
}
