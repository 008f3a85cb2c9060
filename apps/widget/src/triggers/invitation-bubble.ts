import { wordsOf } from '../texts?panel';
import type { Invitation } from '@parley/protocol';
import { make } from '../launcher/make.ts';
import { guard } from '../loader/guard.ts';
import { addStyles } from '../loader/mount.ts';
import { loadWords } from '../words/load-words.ts';
import type { Language } from '../words/translation.ts';
import css from './invitation.css?inline';
import { drawIcon } from './draw-icon.ts';

interface Options {
  readonly root: HTMLElement;
  readonly language: Language;
  onAnswer(): void;
  onDismiss(): void;
}

let isStyled = false;

/** Shows what an operator or a rule says. One tap or Escape puts it away. Returns the way to take it back. */
export async function showBubble({ text, operatorName }: Invitation, options: Options): Promise<() => void> {
  const { root, language, onAnswer, onDismiss } = options;
  const say = await loadWords<'panel'>(wordsOf, language);
  const shadow = root.getRootNode();
  if (!isStyled && shadow instanceof ShadowRoot) addStyles(shadow, css);
  isStyled = true;

  const life = new AbortController();
  // Empty first: only what is put into a status is spoken.
  const bubble = make('div', { className: 'invitation', role: 'status', ariaLabel: say('invitation') });
  const remove = (): void => {
    life.abort();
    bubble.remove();
  };
  const dismiss = guard(() => {
    remove();
    onDismiss();
  });
  const answer = make('button', { type: 'button', className: 'answer', dir: 'auto' }, text);
  answer.addEventListener(
    'click',
    guard(() => {
      remove();
      onAnswer();
    }),
  );
  const close = make(
    'button',
    { type: 'button', className: 'dismiss', ariaLabel: say('dismiss') },
    drawIcon('M5 5l14 14M19 5L5 19'),
  );
  close.addEventListener('click', dismiss);
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && dismiss(), {
    capture: true,
    signal: life.signal,
  });
  // Before the launcher, so that the keyboard meets it first.
  root.prepend(bubble);
  bubble.append(...(operatorName ? [make('b', {}, operatorName)] : []), answer, close);
  return remove;
}
