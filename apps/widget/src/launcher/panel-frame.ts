import { bridgeKey, type Bridge } from '../loader/bridge.ts';
import { guard } from '../loader/guard.ts';
import { make } from './make.ts';

export interface PanelFrame {
  readonly element: HTMLElement;
  /** Loads the panel, unless that was done or is under way. */
  load(): void;
}

interface Wishes {
  readonly texts: { readonly name: string; readonly notLoaded: string };
  readonly title: string;
  readonly bridge: Bridge;
  readonly nonce: string;
  /** Addresses of the panel's script and of what it is going to need. */
  readonly script: string;
  readonly preload: readonly string[];
}

/** The dialog with the frame in it: a realm of its own, which nothing on the page reaches by accident. */
export function drawPanelFrame(root: ParentNode, wishes: Wishes): PanelFrame {
  const { texts, title } = wishes;
  const words = make('p', {});
  // A shell that is there at once; the frame covers it when the panel is painted.
  const shell = make('div', { className: 'shell' }, make('div', { className: 'bar' }, title), words);
  const element = make('div', { id: 'panel', className: 'panel', role: 'dialog', ariaLabel: `${texts.name}, ${title}`, inert: true }, shell);
  root.append(element);

  let frame: HTMLIFrameElement | undefined;
  const fail = (): void => {
    words.textContent = texts.notLoaded;
    frame?.remove();
    frame = undefined;
  };
  return {
    element,
    load() {
      if (frame) return;
      words.textContent = '';
      const fresh = make('iframe', { title: texts.name });
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

function startPanel(frame: HTMLIFrameElement, { bridge, nonce, script, preload }: Wishes, fail: () => void): void {
  const inside = frame.contentDocument;
  if (!inside || !frame.contentWindow) return fail();
  Reflect.set(frame.contentWindow, bridgeKey, bridge);
  for (const href of preload) {
    inside.head.append(Object.assign(inside.createElement('link'), { rel: 'modulepreload', href, nonce }));
  }
  const element = Object.assign(inside.createElement('script'), { type: 'module', src: script, nonce });
  element.addEventListener('error', guard(fail));
  inside.head.append(element);
}
