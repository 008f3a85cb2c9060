import { dress } from '../panel/stage.ts';
import { loadRareWords } from '../rare/words.ts';
import css from './attachments.css?inline';
import type { AttachmentsHost, AttachmentsPart } from './contract.ts';
import { createFetchFile, File } from './files.tsx';
import { Tray } from './tray.tsx';
import { createUploads } from './uploads.ts';

/** Brings files into the panel: those on their way to the server, and those in messages. */
export async function openAttachments(host: AttachmentsHost): Promise<AttachmentsPart> {
  const { language, setFiles } = host;
  const say = await loadRareWords(language);
  dress(css);
  const uploads = createUploads(host);
  const fetchFile = createFetchFile(host);
  uploads.store.subscribe(() => {
    const { list } = uploads.store.get();
    const isReady = list.every(({ state }) => state === 'ready');
    setFiles(list.length === 0 ? 'none' : isReady ? 'ready' : 'busy');
  });
  return {
    Tray: () => <Tray uploads={uploads} say={say} />,
    Files: ({ files }) => (
      <span class="files">
        {files.map((file) => (
          <File key={file.id} file={file} fetchFile={fetchFile} say={say} />
        ))}
      </span>
    ),
    attach: uploads.add,
    take: uploads.take,
  };
}
