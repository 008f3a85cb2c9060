import type { MouseEvent } from 'react';
import { create } from 'zustand';
import type { Command, CommandContext } from './command.ts';

/** A context menu: what it offers, what that acts on, and where it opens (px from the window's left upper corner). */
export interface OpenMenu {
  readonly label: string;
  readonly commands: readonly Command[];
  readonly about: Partial<Pick<CommandContext, 'conversation' | 'message'>>;
  readonly x: number;
  readonly y: number;
}

export const useCommandMenu = create<{ readonly open: OpenMenu | null }>(() => ({ open: null }));

export const closeCommandMenu = (): void => useCommandMenu.setState({ open: null });

/** Whether the browser's own menu serves better here: for selected words, addresses and fields. */
function isForBrowser(event: MouseEvent): boolean {
  const { target } = event;
  if (event.shiftKey || !(target instanceof Element)) return true;
  const isField = target.closest('input, textarea, a[target]') !== null;
  return isField || document.getSelection()?.isCollapsed === false;
}

/** Opens a menu under the button that was pressed. */
export function openMenuUnder(button: Element, menu: Omit<OpenMenu, 'x' | 'y'>): void {
  const { left, bottom } = button.getBoundingClientRect();
  useCommandMenu.setState({ open: { ...menu, x: left, y: bottom } });
}

/** Opens the menu of what was pressed with the right button, held down, or focused when the menu key was pressed. */
export function openCommandMenu(event: MouseEvent, menu: Omit<OpenMenu, 'x' | 'y'>): void {
  if (event.defaultPrevented || isForBrowser(event)) return;
  event.preventDefault();
  const { clientX, clientY, currentTarget } = event;
  const { left, bottom } = currentTarget.getBoundingClientRect();
  const isByKey = clientX === 0 && clientY === 0;
  useCommandMenu.setState({
    open: { ...menu, x: isByKey ? left : clientX, y: isByKey ? bottom : clientY },
  });
}
