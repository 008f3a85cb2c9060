import { recall, storageName, type Kind } from './recall.ts';
import { seat } from './seat.ts';

export { recall, storageName };

/** May anything be kept in this browser? Not while a site asks first and nobody has agreed. */
export const mayKeep = (): boolean => !window[seat]?.isAsking;

/** Null removes. Blocked or full storage keeps nothing, and the widget lives on without memory. */
export function remember(kind: Kind, name: string, value: string | null): void {
  try {
    if (value === null) window[kind].removeItem(name);
    else if (mayKeep()) window[kind].setItem(name, value);
  } catch {
    // See above.
  }
}
