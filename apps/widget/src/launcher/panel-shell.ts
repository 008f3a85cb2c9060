import type { Bridge } from '../loader/bridge.ts';
import { addressOf } from '../loader/chunks.ts';
import type { RoomModule } from '../room/contract.ts';
import { make } from './make.ts';

export interface PanelShell {
  readonly element: HTMLElement;
  /** Loads the panel, unless that was done or is under way. */
  load(): void;
}

interface Wishes {
  /** Said when the panel's files do not come. */
  readonly notLoaded: string;
  readonly bridge: Bridge;
  readonly nonce: string;
}

/** The dialog that is there at once; the panel covers it when it is painted. */
export function drawPanelShell({ bridge, notLoaded, nonce }: Wishes): PanelShell {
  const { base, language, root, site } = bridge;
  const words = make('p', {});
  const shell = make('div', { className: 'bar' }, site.name, words);
  const element = make(
    'div',
    { className: 'panel', role: 'dialog', ariaLabel: site.name, inert: true },
    shell,
  );
  root.append(element);

  let tries = 0;
  let isWanted = false;
  const fail = (): void => {
    words.textContent = notLoaded;
    isWanted = false;
  };
  return {
    element,
    load() {
      if (isWanted) return;
      isWanted = true;
      words.textContent = '';
      const modules = [addressOf(base, 'panel'), addressOf(base, `panel-${language}`)];
      // Fetched beside the file that needs them.
      for (const href of modules) root.append(make('link', { rel: 'modulepreload', href, nonce }));
      // Some browsers never ask again for a module that has failed.
      import(/* @vite-ignore */ addressOf(base, 'room') + '?'.repeat(tries++))
        .then(({ openRoom }: RoomModule) => openRoom({ bridge, element, nonce, modules, fail }))
        .catch(fail);
    },
  };
}
