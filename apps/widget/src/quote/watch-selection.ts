import type { Bridge } from '../loader/bridge.ts';
import { guard } from '../loader/guard.ts';

/** What is selected on the page, outside of fields: those belong to the keys and menus of the page. */
function selected(page: Window): Range | undefined {
  const selection = page.getSelection();
  const isInField = page.document.activeElement?.matches(
    'input,textarea,select,[contenteditable]:not([contenteditable="false"])',
  );
  if (!selection || selection.isCollapsed || isInField || !selection.toString().trim()) return undefined;
  return selection.getRangeAt(0).cloneRange();
}

/**
 * Asks about what is selected: by Ctrl or Cmd with Enter, which belongs to nobody while text outside of fields is selected, or by
 * a small button, loaded with the first selection where there is no keyboard.
 */
export function watchSelection(bridge: Bridge): void {
  const { root, signal, site, tag } = bridge;
  const page = root.ownerDocument.defaultView;
  if (!page || site.quotes === 'off') return;
  const ask = (range: Range): void => {
    tag.asked = range;
    bridge.open();
    tag.onAsked?.();
  };
  page.addEventListener(
    'keydown',
    guard((event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      const range = selected(page);
      if (range) ask(range);
    }),
    { signal },
  );
  if (site.quotes !== 'mouse' && !page.matchMedia('(pointer: coarse)').matches) return;
  const load = guard(async () => {
    const { showSelectBubble } = await import('./select-bubble.ts');
    await showSelectBubble({ bridge, page, selected, ask });
  });
  page.document.addEventListener('selectionchange', load, { signal, once: true });
}
