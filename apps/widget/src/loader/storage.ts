/** Names of what the widget keeps in the page's storage, and access that never throws: storage may be blocked, full or absent. */
export const storageName = (siteKey: string, what: string): string => `parley:${siteKey}:${what}`;

type Kind = 'localStorage' | 'sessionStorage';

export function recall(kind: Kind, name: string): string | null {
  try {
    return window[kind].getItem(name);
  } catch {
    return null; // Blocked: the getter itself throws.
  }
}

/** Null removes. Blocked or full storage keeps nothing, and the widget lives on without memory. */
export function remember(kind: Kind, name: string, value: string | null): void {
  try {
    if (value === null) window[kind].removeItem(name);
    else window[kind].setItem(name, value);
  } catch {
    // See above.
  }
}

/** Takes away what is kept of this browser's visitor, before the page that asks for it is left. Nothing can be kept where it throws. */
export function forgetEverything(): void {
  for (const name in localStorage) if (name.startsWith('parley:')) localStorage.removeItem(name);
}
