import { wordsOf } from '../texts?quote';
import type { Bridge } from '../loader/bridge.ts';
import { make } from '../launcher/make.ts';
import { guard } from '../loader/guard.ts';
import { addStyles } from '../loader/mount.ts';
import { loadWords } from '../words/load-words.ts';
import css from './select-bubble.css?inline';

/** Beyond this (ms) without a change, a finger has done selecting. */
const settledMs = 350;

interface Options {
  readonly bridge: Bridge;
  readonly page: Window;
  /** What is selected on the page now. */
  selected(page: Window): Range | undefined;
  ask(range: Range): void;
}

/** A small button below what is selected, where there is no keyboard or the owner wants it. */
export async function showSelectBubble({ bridge, page, selected, ask }: Options): Promise<void> {
  const { root, signal, language } = bridge;
  const say = await loadWords<'quote'>(wordsOf, language);
  const shadow = root.getRootNode();
  if (shadow instanceof ShadowRoot) addStyles(shadow, css);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const bubble = make('button', { type: 'button', className: 'ask' }, say('ask'));
  // A press would take the selection away before it is a click.
  bubble.addEventListener('pointerdown', (event) => event.preventDefault());
  bubble.addEventListener(
    'click',
    guard(() => {
      const range = selected(page);
      bubble.remove();
      if (range) ask(range);
    }),
  );
  const look = guard(() => {
    const range = selected(page);
    if (!range || bridge.isOpen()) return bubble.remove();
    const { left, bottom } = range.getBoundingClientRect();
    // Below the words, where the handles and the menu of a phone are not.
    bubble.style.top = `${Math.max(8, Math.min(bottom + 28, page.innerHeight - 96))}px`;
    bubble.style.left = `${Math.max(8, Math.min(left, page.innerWidth - 180))}px`;
    root.append(bubble);
  });
  const lookSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, settledMs);
  };
  page.document.addEventListener('selectionchange', lookSoon, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  lookSoon();
}
