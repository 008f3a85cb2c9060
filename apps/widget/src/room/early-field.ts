import type { Bridge } from '../loader/bridge.ts';
import { seat } from '../loader/seat.ts';

/** Lies where the panel's own field will, so that nothing jumps. */
const look =
  'position:fixed;inset:auto 12px 12px;box-sizing:border-box;height:46px;padding-block:10px 0;padding-inline:50px 70px;' +
  'border:1px solid;border-radius:23px;background:none;color:CanvasText;font:16px/24px system-ui,sans-serif;resize:none;outline:0';

/**
 * A field at once, however slow the phone or the net: the panel takes over what has been written in it, and sends it if Enter was
 * pressed. What an earlier one held is in it again.
 */
export function drawEarlyField({ document }: Window, bridge: Bridge): void {
  const field = document.createElement('textarea');
  field.ariaLabel = bridge.site.name;
  field.dir = 'auto';
  field.enterKeyHint = 'send';
  field.style.cssText = look;
  field.style.borderColor = bridge.site.accent;
  field.value = bridge.early?.value ?? '';
  field.onkeydown = (event) => {
    if (event.isComposing || event.shiftKey) return;
    if (event.key === 'Escape') bridge.close();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    field.readOnly = field.value.trim() !== '';
  };
  document.documentElement.style.colorScheme = 'light dark';
  document.body.append(field);
  bridge.early = field;
}

/** Where a keyboard would type: not on a phone, which would lose half of its screen, and not before the visitor has agreed. */
export function focusEarlyField({ early, isOpen }: Bridge): void {
  if (isOpen() && !window[seat]?.isAsking && matchMedia('(pointer: fine)').matches) early?.focus();
}
