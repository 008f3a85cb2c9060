import type { ComponentType, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ignore } from '../loader/guard.ts';
import { usePanel } from '../panel/panel-context.ts';
import { useStore } from '../panel/store.ts';
import { useThread } from '../thread/thread-context.ts';
import type { MenuProperties, Spoken } from './contract.ts';
import { openYourData } from './your-data.tsx';

/** What is wanted rarely: the typing preview's switch, what is kept of the visitor, and the end. */
export function Menu({ say, onDone }: MenuProperties & Spoken): JSX.Element {
  const { site } = usePanel();
  const { panel, store, end, data, showHome } = useThread();
  const { rareViews } = useStore(store);
  const { running, allowsPreview, part, isHome } = useStore(panel);
  const element = useRef<HTMLDivElement>(null);
  const [View, setView] = useState<ComponentType>();
  const showData = async (): Promise<void> => {
    const Loaded = await openYourData(data);
    setView(() => Loaded);
  };
  /** Back to the button that opened it, where a keyboard goes on from. */
  const leave = (): void => {
    element.current?.parentElement?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
    onDone();
  };
  useEffect(() => {
    const menu = element.current;
    if (!menu) return undefined;
    const life = new AbortController();
    const { signal } = life;
    menu.querySelector<HTMLElement>('input, button')?.focus();
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation(); // This Escape closes the menu, the next one the panel.
      leave();
    };
    const onFocusOut = ({ relatedTarget: next }: FocusEvent): void => {
      // The button that opened the menu closes it by itself.
      if (next instanceof Element && !menu.contains(next) && !next.hasAttribute('aria-expanded')) onDone();
    };
    menu.addEventListener('keydown', onKeyDown, { signal });
    menu.addEventListener('focusout', onFocusOut, { signal });
    return () => life.abort();
    // Its owner makes a new function each time; the first one does the same.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <div class="menu" ref={element}>
      {site.typingPreview && (
        <label>
          <input
            type="checkbox"
            checked={allowsPreview}
            onChange={(event) => part?.setAllowsPreview(event.currentTarget.checked)}
          />
          {say('previewSwitch')}
        </label>
      )}
      {!isHome && (
        <button
          type="button"
          onClick={() => {
            showHome();
            leave();
          }}
        >
          {say('answers')}
        </button>
      )}
      {rareViews && <rareViews.MenuMore />}
      {View ? (
        <View />
      ) : (
        data.exists() && (
          <button type="button" onClick={() => void showData().catch(ignore)}>
            {say('title')}
          </button>
        )
      )}
      {running && (
        <button
          type="button"
          onClick={() => {
            end();
            leave();
          }}
        >
          {say('end')}
        </button>
      )}
    </div>
  );
}
