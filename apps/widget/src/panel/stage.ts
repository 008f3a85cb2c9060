import { addStyles } from '../loader/mount.ts';

interface Stage {
  /** The document of the panel's own frame, or its shadow root in the page. */
  readonly place: Document | ShadowRoot;
  /** The element over everything in it, which carries language and colours. */
  readonly top: HTMLElement;
}

/** Where the panel is drawn. */
let stage: Stage = { place: document, top: document.documentElement };

export const currentStage = (): Stage => stage;

/** The panel is a guest in the page's own realm. */
export function playIn(place: ShadowRoot): void {
  if (place.host instanceof HTMLElement) stage = { place, top: place.host };
}

/** Adds a part's styles to wherever the panel is. */
export const dress = (css: string): void => addStyles(stage.place, css);
