import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { closeCommandMenu, useCommandMenu, type OpenMenu } from '../../commands/command-menu.store.ts';
import type { Command } from '../../commands/command.ts';
import { hotkeyText } from '../../commands/hotkey.ts';
import { withOwnHotkey } from '../../commands/own-hotkeys.ts';
import { useCommandContext } from '../../commands/use-command-context.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import styles from './command-menu.module.css';

/** How near (px) the menu may come to the window's edge. */
const EDGE = 8;

/** The context menu: the same commands as everywhere, for what was pressed. */
export function CommandMenu(): ReactElement | null {
  const open = useCommandMenu((menu) => menu.open);
  return open && <Menu key={`${open.x} ${open.y} ${open.label}`} menu={open} />;
}

function Menu({ menu }: { readonly menu: OpenMenu }): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const here = useCommandContext();
  const context = { ...here, ...menu.about };
  // What may be done is decided when the menu opens; nothing moves under the pointer afterwards.
  const [commands] = useState(() =>
    menu.commands
      .filter((command) => command.when(context))
      .map((command) => withOwnHotkey(command, context.ownHotkeys)),
  );
  usePlaced(list, menu);

  const run = (command: Command): void => {
    closeCommandMenu();
    // It may have become impossible while the menu was open.
    if (command.when(context)) void command.run(context);
  };
  const items = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
  ];
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (target !== undefined) all.at(target % all.length)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') closeCommandMenu();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={list}
      role="menu"
      tabIndex={-1}
      aria-label={menu.label}
      popover="auto"
      className={styles['menu']}
      onToggle={({ newState }) => newState === 'closed' && closeCommandMenu()}
      onKeyDown={onKeyDown}
    >
      {commands.map((command) => (
        <button
          key={command.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={styles['item']}
          onClick={() => run(command)}
        >
          <Icon name={command.icon} size={16} />
          <span>{command.label(context.t)}</span>
          {command.hotkey && <kbd>{hotkeyText(command.hotkey)}</kbd>}
        </button>
      ))}
    </div>
  );
}

/** Shows the menu inside the window with its first command focused, and gives the focus back afterwards. */
function usePlaced(ref: { readonly current: HTMLDivElement | null }, { x, y }: OpenMenu): void {
  useLayoutEffect(() => {
    const [list, opener] = [ref.current, document.activeElement];
    if (!list) return;
    list.showPopover();
    const { width, height } = list.getBoundingClientRect();
    list.style.left = `${Math.max(EDGE, Math.min(x, innerWidth - width - EDGE))}px`;
    list.style.top = `${Math.max(EDGE, Math.min(y, innerHeight - height - EDGE))}px`;
    list.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    // It belongs to the screen over which it was opened.
    addEventListener('hashchange', closeCommandMenu);
    return () => {
      removeEventListener('hashchange', closeCommandMenu);
      const hadFocus = list.contains(document.activeElement) || document.activeElement === document.body;
      if (hadFocus && opener instanceof HTMLElement) opener.focus();
    };
  }, [ref, x, y]);
}
