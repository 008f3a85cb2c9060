import type { Bridge, PanelHandle } from '../loader/bridge.ts';
import type { Listeners } from './listeners.ts';

/** Hears what the panel and the launcher are told. The first file carries nothing of it: most pages listen to nothing. */
export function attach(bridge: Bridge, { tell }: Listeners, onReady: () => void): void {
  let unread = 0;
  let isOpen = false;
  const { setUnread, ready } = bridge;

  const follow = (panel: PanelHandle): void => {
    const { setOpen } = panel;
    panel.setOpen = (next, takesFocus) => {
      setOpen(next, takesFocus);
      if (next === isOpen) return;
      isOpen = next;
      tell(next ? 'open' : 'close');
    };
  };
  bridge.setUnread = (count) => {
    setUnread?.(count);
    if (count === unread) return;
    unread = count;
    tell('unread', count);
  };
  bridge.ready = (panel) => {
    follow(panel);
    ready(panel);
    onReady();
  };
  if (!bridge.panel) return;
  isOpen = bridge.isOpen();
  follow(bridge.panel);
}
