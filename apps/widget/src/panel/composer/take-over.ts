import { LIMITS } from '@parley/protocol/limits';
import type { PanelHandle } from '../../loader/bridge.ts';

/** What has been written where the panel was not yet goes into its field, and the focus with it; it is sent if Enter was pressed. */
export function takeOver(
  early: HTMLTextAreaElement | undefined,
  { write, send }: PanelHandle & { send(text: string): void },
): void {
  if (!early) return;
  const { value, readOnly } = early;
  if (readOnly && value.trim().length <= LIMITS.messageChars) {
    write('');
    send(value);
  } else if (value || early.matches(':focus')) write(value);
  // Drawn anew with the whole panel, it would bring it back.
  early.value = '';
  early.remove();
}
