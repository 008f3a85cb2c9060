import type { PanelModule } from '../panel/contract.ts';
import type { RoomWishes } from './contract.ts';

const typing = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste'];

/** Draws the panel in the page itself, in a shadow root. */
export async function drawHere({ bridge, element, modules }: RoomWishes): Promise<void> {
  const [panel = ''] = modules;
  const { startPanel }: PanelModule = await import(/* @vite-ignore */ panel);
  const host = document.createElement('div');
  // What is typed is no shortcut of the page's.
  for (const kind of typing) host.addEventListener(kind, (event) => event.stopPropagation());
  element.append(host);
  await startPanel(bridge, undefined, host.attachShadow({ mode: 'open' }));
}
