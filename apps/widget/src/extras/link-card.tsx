import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { VisitorTimelineEvent } from '@parley/protocol';
import { useStore } from '../panel/store.ts';
import { createFetchFile } from '../attachments/files.tsx';
import { Picture } from '../attachments/picture.tsx';
import type { ExtraProperties } from './contract.ts';
import type { ExtrasHost } from './extras-host.ts';

type Message = Extract<VisitorTimelineEvent, { kind: 'message.added' }>;

/** What is known about the page that a message leads to. Its picture is ours, asked for like any file of the conversation. */
export function LinkCard({ row, host }: ExtraProperties & { readonly host: ExtrasHost }): JSX.Element | null {
  const { bridge, store, thread, door } = host;
  const [isMissing, setMissing] = useState(false);
  const [fetchFile] = useState(() =>
    createFetchFile({
      ...bridge,
      setFiles: (files) => store.set({ files }),
      token: async () => (await door.open()).token(),
    }),
  );
  const link = useStore(thread).thread.entries.find(
    (entry): entry is Message => entry.kind === 'message.added' && entry.id === row.key,
  )?.body.link;
  if (!link) return null;
  const { url, title, text, picture } = link;
  const { id, width, height } = picture ?? {};
  return (
    <a class="link-card" href={url} target="_blank" rel="noopener noreferrer nofollow ugc">
      {id && width && height && !isMissing && (
        <span class="link-picture" style={{ aspectRatio: `${Math.max(width / height, 1.2)}` }}>
          <Picture name={id} load={() => fetchFile(id, 'small')} onMissing={() => setMissing(true)} />
        </span>
      )}
      <strong dir="auto">{title}</strong>
      {text && <span dir="auto">{text}</span>}
      <small>{new URL(url).host}</small>
    </a>
  );
}
