import { addStyles } from '../loader/mount.ts';
import { seat } from '../loader/seat.ts';
import type { RoomWishes } from './contract.ts';
import { drawEarlyField, focusEarlyField } from './early-field.ts';
import css from './room.css?inline';
import { allowed } from './trusted-types.ts';
import { showUnread } from './unread.ts';

/**
 * Gives the panel a place on the page: a frame with a realm of its own, which nothing on the page reaches by accident. Where there can
 * be none (a sandboxed page, a policy that trusts no script address, or the owner's wish), it is drawn in the page itself.
 */
export function openRoom(wishes: RoomWishes): void {
  const { element, bridge, fail } = wishes;
  const shadow = element.getRootNode();
  if (shadow instanceof ShadowRoot) addStyles(shadow, css);
  showUnread(bridge);
  const openHere = (): void => void import('./here.ts').then(({ drawHere }) => drawHere(wishes)).catch(fail);
  // Nobody can ask a page for its policy without breaking it once, so the owner may say it.
  if (document.querySelector('script[data-site][data-room="page"]')) return openHere();

  const frame = document.createElement('iframe');
  frame.title = bridge.site.name;
  const launcher = bridge.root.querySelector('.launcher');
  launcher?.addEventListener('click', () => focusEarlyField(bridge));
  // What has been written stays where it is, and comes along when somebody tries again.
  element.querySelector('iframe')?.remove();
  // Fires again when the page moves our element, because that gives the frame a new realm.
  frame.addEventListener('load', () => {
    try {
      startInside(frame, wishes, () => launcher?.matches(':focus') && focusEarlyField(bridge));
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
  { bridge, nonce, modules, fail }: RoomWishes,
  focus: () => void,
): void {
  const inside = frame.contentWindow;
  if (!inside) return;
  inside.parleyBridge = bridge;
  // Whether anything may be kept is one answer for the page and the frame.
  const page = window[seat];
  if (page) inside[seat] = page;
  for (const address of modules) {
    const script = inside.document.createElement('script');
    Object.assign(script, { type: 'module', nonce, src: allowed(address) });
    script.addEventListener('error', fail);
    inside.document.head.append(script);
  }
  // Beside the fetching, and not in the long task that makes the realm. The frame's timer, because pages steal their own.
  inside.setTimeout(() => {
    drawEarlyField(inside, bridge);
    focus();
  });
}
