import type { Language } from '../words/translation.ts';
import type { PublicSite } from '@parley/protocol';
import type { PageWords } from './script-tag.ts';
import type { Visit } from '../triggers/visit.ts';

/** What the page offers to the parts that are loaded later: to the panel in its frame and to the visit. */
export interface Bridge {
  readonly base: string;
  readonly site: PublicSite;
  readonly language: Language;
  /** Holds everything that is drawn into the page. */
  readonly root: HTMLElement;
  /** Aborted by `destroy()`. */
  readonly signal: AbortSignal;
  /** What the page says about who is here. */
  readonly tag: PageWords;
  /** Nothing without live presence, and until it is loaded. */
  visit(): Visit | undefined;
  close(): void;
  /** Once the panel is on its way. */
  setUnread?(count: number): void;
  /** The panel is painted. */
  ready(panel: PanelHandle): void;
  /** Where the visitor can write until then; `readOnly` once it is to be sent. The panel takes it away. */
  early?: HTMLTextAreaElement | undefined;
  /** Once it is painted. */
  panel?: PanelHandle;
  isOpen(): boolean;
  /** Opens the panel, where the invitation that the visitor took up is read first. */
  open(): void;
}

/** What the panel offers to the page. */
export interface PanelHandle {
  setOpen(isOpen: boolean, takesFocus: boolean): void;
  /** Puts a text into the composer; false while there is none to put it into. */
  write(text: string): boolean;
}

declare global {
  interface Window {
    /** Where the panel finds its bridge: on the window of its frame. */
    parleyBridge?: Bridge;
  }
}
