import { guard } from '../loader/guard.ts';
import { make } from './make.ts';

export interface Launcher {
  readonly button: HTMLButtonElement;
  setUnread(count: number): void;
}

interface Wishes {
  readonly root: ParentNode;
  readonly name: string;
  /** The pointer or the focus is on the button: it may be pressed soon. */
  onIntent(): void;
  onPress(): void;
}

/** The round button with the number of unread messages. */
export function drawLauncher({ root, name, onIntent, onPress }: Wishes): Launcher {
  const badge = make('span', { className: 'badge' });
  const button = make('button', { className: 'launcher', ariaLabel: name, ariaExpanded: 'false' }, badge);
  for (const intent of ['pointerenter', 'focus']) button.addEventListener(intent, guard(onIntent));
  button.addEventListener('click', guard(onPress));
  root.append(button);
  return {
    button,
    setUnread(count) {
      badge.textContent = count ? `${count}` : '';
      button.ariaLabel = count ? `${name} (${count})` : name;
    },
  };
}
