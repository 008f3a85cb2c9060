import type { Language } from '@parley/i18n';
import type { Invitation, PublicSite } from '@parley/protocol';
import type { Visit } from '../triggers/contract.ts';

/** What the page offers to the panel in its frame. */
export interface Bridge {
  readonly base: string;
  readonly site: PublicSite;
  readonly language: Language;
  /** Nothing without live presence, and until it is loaded. */
  visit(): Visit | undefined;
  close(): void;
  setUnread(count: number): void;
  /** The panel is painted. */
  ready(panel: PanelHandle): void;
}

/** What the panel offers to the page. */
export interface PanelHandle {
  setOpen(isOpen: boolean, takesFocus: boolean): void;
  showInvitation(invitation: Invitation): void;
  destroy(): void;
}

/** Where the panel finds its bridge: on the window of its frame. */
export const bridgeKey = 'parleyBridge';
