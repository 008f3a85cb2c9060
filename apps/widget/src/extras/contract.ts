import type { ComponentType } from 'preact';
import type { CallEntry, MessageRow } from '../thread/message-row.ts';

export interface ExtraProperties {
  readonly row: MessageRow;
}

export interface KeepProperties {
  /** The end that it stands under; without one it stands in the menu. */
  readonly endId?: string;
}

/** What comes with some messages, and some of what a menu is asked for. */
export interface Extras {
  /** What a message brings besides its words: answers to choose from, what is known about a link. */
  readonly Extra: ComponentType<ExtraProperties>;
  /** A quiet line about a call that was asked for. */
  readonly Call: ComponentType<{ readonly entry: CallEntry }>;
  /** The conversation to take away, under its end. */
  readonly Keep: ComponentType<KeepProperties>;
  /** The sound's switch, and the conversation to take away. */
  readonly MenuMore: ComponentType;
}
