import { guard } from '../loader/guard.ts';
import { make } from './make.ts';

interface Wishes {
  readonly root: ParentNode;
  readonly name: string;
  /** The pointer or the focus is on the button: it may be pressed soon. */
  onIntent(): void;
  onPress(): void;
}

/** The round button. What it says of unread messages comes with the panel, which counts them. */
export function drawLauncher({ root, name, onIntent, onPress }: Wishes): HTMLButtonElement {
  const button = make('button', {
    className: 'launcher',
    ariaLabel: name,
    ariaExpanded: 'false',
    onpointerenter: guard(onIntent),
    onfocus: guard(onIntent),
    onclick: guard(onPress),
  });
  root.append(button);
  return button;
}
