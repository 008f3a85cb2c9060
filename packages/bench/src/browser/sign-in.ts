import type { Tab } from './tab.ts';

/** Gives a tab the cookies (`name=value; …`) of somebody who has signed in. */
export async function signInTab(tab: Tab, url: string, cookies: string): Promise<void> {
  for (const one of cookies.split('; ')) {
    const at = one.indexOf('=');
    await tab.send('Network.setCookie', { name: one.slice(0, at), value: one.slice(at + 1), url });
  }
}
