/** What the server pushes when no console is open. */
export interface News {
  readonly title: string;
  readonly body: string;
  readonly conversationId: string;
}

interface Tab {
  readonly url: string;
  readonly focus: () => Promise<unknown>;
  readonly navigate: (address: string) => Promise<unknown>;
}

interface Tabs<T extends Tab = Tab> {
  readonly matchAll: (which: { type: 'window'; includeUncontrolled: true }) => Promise<readonly T[]>;
  readonly openWindow: (address: string) => Promise<unknown>;
}

/** The consoles that are open, the one that was used last first; other pages of the same address are not ours to touch. */
export async function openConsoles<T extends Tab>(tabs: Tabs<T>, scope: string): Promise<readonly T[]> {
  const all = await tabs.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter(({ url }) => url.startsWith(scope));
}

/** Goes to the conversation in a console that is open, or opens one. */
export async function openConversation(tabs: Tabs, scope: string, conversationId: string): Promise<void> {
  const address = new URL(`#/inbox/${encodeURIComponent(conversationId)}`, scope).href;
  const [tab] = await openConsoles(tabs, scope);
  if (!tab) return void (await tabs.openWindow(address));
  try {
    await tab.navigate(address);
  } catch {
    // One that was open before this worker came does not let itself be led. A click opens or focuses one window, not two.
    return void (await tabs.openWindow(address));
  }
  await tab.focus();
}
