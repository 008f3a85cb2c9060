/** The name of a file within the scope of the worker; null for what lies elsewhere, such as the API. */
export function nameOf(url: string, scope: string): string | null {
  const { origin, pathname } = new URL(url);
  const root = new URL(scope);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return null;
  return pathname.slice(root.pathname.length);
}

/** Whether a request is for the page itself, by whichever address inside the console. */
export const isPage = (mode: RequestMode, name: string): boolean =>
  mode === 'navigate' && !/\.[a-z0-9]+$/i.test(name);
