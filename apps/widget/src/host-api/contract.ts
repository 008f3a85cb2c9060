import type { Bridge } from '../loader/bridge.ts';
import type { ScriptTag } from '../loader/script-tag.ts';
import type { Thread } from '../thread/thread.ts';

/** What the page asks for: a command and what belongs to it. Pages may write anything. */
export type Call = readonly [command: string, ...rest: unknown[]];

/** One widget on one page, from the first line of its script until `destroy()`. */
export interface Page {
  readonly tag: ScriptTag;
  /** Asked for and not done yet. */
  readonly calls: Call[];
  /** The site asks first, and nobody has agreed yet that anything is kept. */
  isAsking?: boolean;
  /** Once the site's settings have come; never where there is no such site. */
  bridge?: Bridge;
  /** Of whoever has signed out while no connection was there to end it on the server. */
  token?: string | null;
  /** Draws the widget anew, with what the tag says now. */
  restart?(): void;
  /** Reports the visit, where the site wants that and something may be kept. */
  startVisit?(): void;
  /** Called with every state of the thread, and when the server has named the visit. */
  onThread?(thread: Thread): void;
  onVisit?(): void;
  /** The JavaScript API, once it was asked for anything. */
  api?(call: Call): void;
}

/** The file that the loader imports when the page asks for anything that it does not do itself. */
export interface ApiModule {
  /** Does what is waiting in `page.calls`. */
  take(page: Page): void;
}
