import { make } from '../launcher/make.ts';
import type { PanelModule } from '../panel/contract.ts';
import type { RoomWishes } from './contract.ts';
import { allowed } from './trusted-types.ts';

/**
 * Gives the panel a place on the page: a frame with a realm of its own, which nothing on the page reaches by accident. Where there can
 * be none (a sandboxed page, a policy that trusts no script address, or the owner's wish), it is drawn in the page itself.
 */
export function openRoom(wishes: RoomWishes): void {
  const { element, bridge, fail } = wishes;
  const openHere = (): void => void drawHere(wishes).catch(fail);
  // Nobody can ask a page for its policy without breaking it once, so the owner may say it.
  if (document.querySelector('script[data-site][data-room="page"]')) return openHere();

  const frame = make('iframe', { title: bridge.site.name });
  const giveUp = (): void => {
    frame.remove();
    fail();
  };
  // Fires again when the page moves our element, because that gives the frame a new realm.
  frame.addEventListener('load', () => {
    try {
      startInside(frame, wishes, giveUp);
    } catch {
      frame.remove();
      openHere();
    }
  });
  element.append(frame);
}

/** Throws where the frame is another origin than the page, or may not load what we name. */
function startInside(
  frame: HTMLIFrameElement,
  { bridge, nonce, modules }: RoomWishes,
  fail: () => void,
): void {
  const inside = frame.contentWindow;
  if (!inside) return;
  inside.parleyBridge = bridge;
  for (const address of modules) {
    const element = inside.document.createElement('script');
    Object.assign(element, { type: 'module', nonce, src: allowed(address) });
    element.addEventListener('error', fail);
    inside.document.head.append(element);
  }
}

async function drawHere({ bridge, element, modules }: RoomWishes): Promise<void> {
  const [panel = ''] = modules;
  const { startPanel }: PanelModule = await import(/* @vite-ignore */ panel);
  const host = make('div', {});
  element.append(host);
  await startPanel(bridge, undefined, host.attachShadow({ mode: 'open' }));
}
