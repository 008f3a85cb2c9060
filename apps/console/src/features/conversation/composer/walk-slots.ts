import type { KeyboardEvent } from 'react';
import { slotBeside } from '../../../commands/quick-message.fill.ts';

/** Tab goes to the next placeholder that is still open, Shift+Tab to the one before; after the last one Tab leaves the field as ever. */
export function walkSlots(event: KeyboardEvent<HTMLTextAreaElement>, slots: readonly string[]): boolean {
  if (event.key !== 'Tab' || event.ctrlKey || event.metaKey || event.altKey) return false;
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  const isBack = event.shiftKey;
  const slot = slotBeside(value, slots, { from: isBack ? selectionStart : selectionEnd, isBack });
  if (!slot) return false;
  event.preventDefault();
  event.currentTarget.setSelectionRange(slot.start, slot.end);
  return true;
}
