export type Kind = 'localStorage' | 'sessionStorage';

/** Names of what the widget keeps in the page's storage. */
export const storageName = (siteKey: string, what: string): string => `parley:${siteKey}:${what}`;

/** What is kept under a name. Never throws: storage may be blocked or absent. */
export function recall(kind: Kind, name: string): string | null {
  try {
    return window[kind].getItem(name);
  } catch {
    return null; // Blocked: the getter itself throws.
  }
}
