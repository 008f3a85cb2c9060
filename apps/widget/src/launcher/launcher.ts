import { guard } from '../loader/guard.ts';
import { drawIcon, make } from './make.ts';

export interface Launcher {
  readonly button: HTMLButtonElement;
  setOpen(isOpen: boolean): void;
  setUnread(count: number): void;
}

interface Wishes {
  readonly root: ParentNode;
  readonly name: string;
  /** The pointer or the focus is on the button: it may be pressed soon. */
  onIntent(): void;
  onPress(): void;
}

const bubble = 'M12 3C6 3 2 7 2 11.5c0 2 1 4 3 6L4 22l5-2c7 1 13-3 13-8.5S18 3 12 3z';

/** The round button with the number of unread messages. */
export function drawLauncher({ root, name, onIntent, onPress }: Wishes): Launcher {
  const badge = make('span', { className: 'badge' });
  const button = make(
    'button',
    { className: 'launcher', type: 'button', ariaLabel: name, ariaExpanded: 'false' },
    drawIcon(bubble),
    badge,
  );
  for (const intent of ['pointerenter', 'focus']) button.addEventListener(intent, guard(onIntent));
  button.addEventListener('click', guard(onPress));
  root.append(button);
  return {
    button,
    setOpen(isOpen) {
      button.ariaExpanded = String(isOpen);
    },
    setUnread(count) {
      badge.textContent = count ? String(count) : '';
      button.ariaLabel = count ? `${name} (${count})` : name;
    },
  };
}
