import { guard } from '../loader/guard.ts';
import { drawIcon, make } from './make.ts';

export interface Launcher {
  readonly button: HTMLButtonElement;
  setOpen(isOpen: boolean): void;
  setUnread(count: number): void;
}

interface Wishes {
  readonly texts: { readonly openChat: string; readonly unread: string };
  /** The pointer or the focus is on the button: it may be pressed soon. */
  onIntent(): void;
  onPress(): void;
}

const bubble = 'M12 3C6.5 3 2 6.8 2 11.5c0 2.2 1 4.2 2.6 5.7L4 21.5l4.7-2.200c1 .3 2.100.5 3.300.5 5.5 0 10-3.800 10-8.400S17.5 3 12 3z';

/** The round button with the number of unread messages. */
export function drawLauncher(root: ParentNode, { texts, onIntent, onPress }: Wishes): Launcher {
  const badge = make('span', { className: 'badge', hidden: true });
  const button = make(
    'button',
    { className: 'launcher', type: 'button', ariaLabel: texts.openChat, ariaExpanded: 'false', ariaHasPopup: 'dialog' },
    drawIcon(bubble),
    badge,
  );
  for (const name of ['pointerenter', 'pointerdown', 'focus']) button.addEventListener(name, guard(onIntent));
  button.addEventListener('click', guard(onPress));
  root.append(button);
  return {
    button,
    setOpen(isOpen) {
      button.ariaExpanded = String(isOpen);
    },
    setUnread(count) {
      badge.hidden = count === 0;
      badge.textContent = count > 99 ? '99+' : String(count);
      button.ariaLabel = count > 0 ? texts.unread.replace('{count}', String(count)) : texts.openChat;
    },
  };
}
