import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Attachment } from '@parley/protocol';
import { keepTrying } from '../panel/keep-trying.ts';
import { useStore } from '../panel/store.ts';
import { useThread } from './thread-context.ts';

/** The files of a message; their names until what shows them is loaded. */
export function Files({ files }: { files: readonly Attachment[] }): JSX.Element {
  const { panel, attachments } = useThread();
  const { attachments: part } = useStore(panel);
  useEffect(() => keepTrying(attachments), [attachments]);
  return part ? <part.Files files={files} /> : <>{files.map(({ name }) => name).join(', ')}</>;
}
