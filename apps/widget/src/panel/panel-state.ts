import type { ComponentType } from 'preact';
import type { VisitorConversation, Welcome } from '@parley/protocol';
import type { AttachmentsPart, FilesState } from '../attachments/contract.ts';
import type { LineState } from '../connection/contract.ts';
import type { Quoting } from '../quote/contract.ts';
import type { ThreadPart } from '../thread/contract.ts';

export interface PanelState {
  readonly isOpen: boolean;
  readonly line: LineState;
  /** Nothing has been said yet. */
  readonly isHome: boolean;
  /** Undefined until the server has said what is true. */
  readonly welcome: Welcome | undefined;
  /** The conversation that is not over. */
  readonly running: VisitorConversation | undefined;
  readonly typingName: string | null;
  readonly allowsPreview: boolean;
  /** A message was sent before the thread was loaded. */
  readonly isSending: boolean;
  /** Why nothing can be sent for now, for whoever has tried. */
  readonly notice: string | undefined;
  readonly part: ThreadPart | undefined;
  /** Loaded with the first file. */
  readonly attachments: AttachmentsPart | undefined;
  readonly files: FilesState;
  /** Words of the page that the next message is about. */
  readonly quoting: Quoting | undefined;
  /** In the conversation's place: search, articles, other ways to reach the owner. */
  readonly home: ComponentType | undefined;
  /** What stands in the composer's place until the visitor has done with it. */
  readonly step: ComponentType | undefined;
}

export const initialState: PanelState = {
  isOpen: false,
  line: 'none',
  isHome: true,
  welcome: undefined,
  running: undefined,
  typingName: null,
  allowsPreview: true,
  isSending: false,
  notice: undefined,
  part: undefined,
  attachments: undefined,
  files: 'none',
  quoting: undefined,
  home: undefined,
  step: undefined,
};
