import type { ComponentType } from 'preact';
import type { Invitation } from '@parley/protocol';

/** Everything of the panel that is not needed to paint it and to type: what was said, and the way to the server. */
export interface ThreadPart {
  readonly Transcript: ComponentType;
  readonly Menu: ComponentType<{ onDone(): void }>;
  /** Settles when it is on its way, or something is asked first. */
  send(text: string): Promise<void> | void;
  attach(files: readonly File[]): void;
  typed(text: string): void;
  setAllowsPreview(isAllowed: boolean): void;
  showInvitation(invitation: Invitation): void;
  destroy(): void;
}
