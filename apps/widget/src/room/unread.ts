import type { Bridge } from '../loader/bridge.ts';

/** The number of unread messages on the launcher, and in its name. */
export function showUnread(bridge: Bridge): void {
  const button = bridge.root.querySelector('.launcher');
  if (!button) return;
  const [name = ''] = (button.ariaLabel ?? '').split(' (');
  const badge = document.createElement('span');
  badge.className = 'badge';
  button.replaceChildren(badge);
  const { setUnread } = bridge;
  bridge.setUnread = (count) => {
    badge.textContent = count ? `${count}` : '';
    button.ariaLabel = count ? `${name} (${count})` : name;
    setUnread?.(count);
  };
}
