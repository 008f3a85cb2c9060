import type { Bridge } from '../loader/bridge.ts';
import { guard } from '../loader/guard.ts';
import { make } from './make.ts';

export interface PanelFrame {
  readonly element: HTMLElement;
  /** Loads the panel, unless that was done or is under way. */
  load(): void;
}

interface Wishes {
  /** Said when the panel's files do not come. */
  readonly notLoaded: string;
  readonly bridge: Bridge;
  readonly nonce: string;
  /** Addresses of the panel's modules. */
  readonly modules: readonly string[];
}

/** The dialog with the frame in it: a realm of its own, which nothing on the page reaches by accident. */
export function drawPanelFrame(wishes: Wishes): PanelFrame {
  const { root, site } = wishes.bridge;
  const title = site.name;
  const words = make('p', {});
  // A shell that is there at once; the frame covers it when the panel is painted.
  const shell = make('div', { className: 'bar' }, title, words);
  const element = make('div', { className: 'panel', role: 'dialog', ariaLabel: title, inert: true }, shell);
  root.append(element);

  let frame: HTMLIFrameElement | undefined;
  const fail = (): void => {
    words.textContent = wishes.notLoaded;
    frame?.remove();
    frame = undefined;
  };
  return {
    element,
    load() {
      if (frame) return;
      words.textContent = '';
      const fresh = make('iframe', { title });
      frame = fresh;
      // Fires again when the page moves our element, because that gives the frame a new realm.
      fresh.addEventListener(
        'load',
        guard(() => startPanel(fresh, wishes, fail)),
      );
      element.append(fresh);
    },
  };
}

function startPanel(frame: HTMLIFrameElement, { bridge, nonce, modules }: Wishes, fail: () => void): void {
  const inside = frame.contentWindow;
  if (!inside) return;
  inside.parleyBridge = bridge;
  for (const src of modules) {
    const element = Object.assign(inside.document.createElement('script'), { type: 'module', src, nonce });
    element.addEventListener('error', guard(fail));
    inside.document.head.append(element);
  }
}
