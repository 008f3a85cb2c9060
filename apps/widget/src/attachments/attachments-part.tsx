import { createTranslate, type Dictionary, type Language } from '@parley/i18n';
import { addStyles } from '../loader/mount.ts';
import css from './attachments.css?inline';
import type { AttachmentsHost, AttachmentsPart } from './contract.ts';
import { createFetchFile, File } from './files.tsx';
import type { en } from './texts/en.ts';
import { Tray } from './tray.tsx';
import { createUploads } from './uploads.ts';

const dictionaries: Readonly<Record<Language, () => Promise<Dictionary<typeof en>>>> = {
  en: async () => (await import('./texts/en.ts')).en,
  ru: async () => (await import('./texts/ru.ts')).ru,
  it: async () => (await import('./texts/it.ts')).it,
};

/** Brings files into the panel: those on their way to the server, and those in messages. */
export async function openAttachments(host: AttachmentsHost): Promise<AttachmentsPart> {
  const { language, setFiles } = host;
  const say = createTranslate<typeof en>(await dictionaries[language](), language);
  addStyles(document, css);
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
