import type { ComponentType } from 'preact';
import type { Attachment, Result } from '@parley/protocol';
import type { Language } from '../words/translation.ts';

/** Files beside what is being written; `busy`: not all of them have arrived. */
export type FilesState = 'none' | 'busy' | 'ready';

/** What files need of the rest: where the server is, and who asks. */
export interface AttachmentsHost {
  readonly base: string;
  readonly language: Language;
  setFiles(files: FilesState): void;
  /** The visitor's token; asking for it makes one at first use. */
  token(): Promise<Result<string>>;
}

/** Files on their way and files that came; loaded with the first of them. */
export interface AttachmentsPart {
  /** What is being uploaded, above the field. */
  readonly Tray: ComponentType;
  /** The files of a message. */
  readonly Files: ComponentType<{ files: readonly Attachment[] }>;
  attach(files: Iterable<File>): void;
  /** Hands over what is uploaded, and forgets it. */
  take(): readonly Attachment[];
}
