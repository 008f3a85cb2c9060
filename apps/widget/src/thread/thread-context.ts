import type { Field } from '../panel/composer/field.ts';
import type { AttachmentsPart } from '../attachments/contract.ts';
import type { VisitorData } from '../rare/contract.ts';
import { createNeededContext } from '../panel/needed-context.ts';
import type { PanelState } from '../panel/panel-state.ts';
import type { Store } from '../panel/store.ts';
import type { MessageRow } from './message-row.ts';
import type { ThreadState } from './thread-state.ts';

/** What the parts of the thread can ask for. */
export interface ThreadControls {
  readonly panel: Store<PanelState>;
  readonly store: Store<ThreadState>;
  retry(id: string): void;
  takeBack(id: string): void;
  /** Writes an own message anew. */
  edit(row: MessageRow, text: string): void;
  /** Takes an own message back. */
  remove(row: MessageRow): void;
  /** The composer. */
  field(): Field | undefined;
  end(): void;
  readonly data: VisitorData;
  /** The menu, the rating and what changes a message; rejects when they do not load. */
  loadRareViews(): Promise<void>;
  /** Shows the articles and the other ways to reach the owner. */
  showHome(): void;
  loadOlder(): Promise<void>;
  /** What shows files, loaded when it is first asked for. */
  attachments(): Promise<AttachmentsPart>;
  /** The newest message is in view, or no longer. */
  setAtEnd(isAtEnd: boolean): void;
}

export const [ThreadProvider, useThread] = createNeededContext<ThreadControls>();
