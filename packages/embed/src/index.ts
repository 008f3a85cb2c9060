import type { ParleyCommands, ParleyGlobal } from './commands.ts';

export type { ParleyCommands, ParleyEvent, ParleyEvents, ParleyGlobal, ToldValue } from './commands.ts';

/** What stands on the script tag otherwise. */
export interface ParleyOptions {
  /** The address of `widget.js` on your Parley server. */
  readonly src: string;
  /** Your site's key. */
  readonly site: string;
  /** The letters of a language that the widget has, such as `ru`; without one the page's and the browser's decide. */
  readonly language?: string;
  readonly side?: 'left' | 'right';
  /** How far from its corner the launcher stands, as a CSS margin. */
  readonly offset?: string;
  readonly nonce?: string;
  readonly start?: 'launcher' | 'hidden' | 'open';
  /** Says on the console what is wrong with a call. */
  readonly debug?: boolean;
}

declare global {
  interface Window {
    Parley?: ParleyGlobal;
  }
}

const names = [
  'open',
  'close',
  'toggle',
  'show',
  'hide',
  'identify',
  'setAttributes',
  'track',
  'startConversation',
  'trigger',
  'setLanguage',
  'consent',
  'on',
  'off',
  'reset',
  'destroy',
] as const satisfies readonly (keyof ParleyCommands)[];

/** Puts the widget on the page, once, and gives everything it can be asked. Where there is no page (on a server) nothing happens. */
export function loadParley(options: ParleyOptions): ParleyCommands {
  if (typeof document !== 'undefined' && !findTag()) addTag(options);
  const ask =
    (name: string) =>
    (...rest: unknown[]): void => {
      if (typeof window === 'undefined') return;
      const call: unknown = window.Parley;
      if (typeof call === 'function') call(name, ...rest);
      if (name === 'destroy') findTag()?.remove();
    };
  const commands = Object.fromEntries(names.map((name) => [name, ask(name)]));
  return commands as unknown as ParleyCommands;
}

const findTag = (): Element | null => document.querySelector('script[data-parley-embed]');

function addTag({ src, site, language, side, offset, nonce, start, debug }: ParleyOptions): void {
  if (!window.Parley) {
    const q: unknown[][] = [];
    const queue = (...call: unknown[]): void => void q.push(call);
    window.Parley = Object.assign(queue, { q });
  }
  const tag = document.createElement('script');
  const data = { site, language, side, offset, start, debug: debug ? '' : undefined, parleyEmbed: '' };
  for (const [name, value] of Object.entries(data)) if (value !== undefined) tag.dataset[name] = value;
  Object.assign(tag, { async: true, src }, nonce === undefined ? {} : { nonce });
  document.head.append(tag);
}
