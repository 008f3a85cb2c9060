import type { ParleyCommands } from '@parley/embed/commands';
import { ignore } from '../loader/guard.ts';
import { forgetEverything } from '../loader/forget-everything.ts';
import { recall, remember, storageName } from '../loader/storage.ts';
import { createReporter } from '../triggers/report.ts';
import { languages } from '../words/languages.ts';
import { attach } from './attach.ts';
import type { Page } from './contract.ts';
import { createListeners } from './listeners.ts';
import { createThreadNews } from './thread-news.ts';
import { createTold } from './told.ts';
import type { Warn } from './warner.ts';

/** Does it, or says in plain words why not. Pages may pass anything. */
type Command = (...rest: unknown[]) => string | undefined | void;
type Commands = Record<keyof ParleyCommands, Command>;

/** Where the panel's own connection is not there to do it. What is sent outlives the page, which is often left next. */
function endToken(page: Page): void {
  const { token, tag } = page;
  page.token = null;
  if (token)
    fetch(`${tag.base}v1/visitor/forget`, {
      method: 'POST',
      credentials: 'omit',
      keepalive: true,
      headers: { Authorization: `Bearer ${token}` },
    }).catch(ignore);
}

export function createCommands(page: Page, warn: Warn): Commands {
  const { tag } = page;
  const kept = (what: string): string => storageName(tag.siteKey, what);
  const told = createTold(page, warn);
  const listeners = createListeners();
  const news = createThreadNews(listeners, recall('localStorage', kept('token')) !== null);
  let isHidden = tag.data['start'] === 'hidden';
  /** The panel is to be opened with this text. */
  let waiting: string | undefined;
  let fires: string[] = [];

  const give = (): void => {
    if (waiting === undefined || !page.bridge?.panel?.write(waiting)) return;
    waiting = undefined;
  };
  const show = (): void => {
    page.bridge?.root.classList.toggle('hidden', isHidden);
  };
  function follow(): void {
    if (!page.bridge) return;
    attach(page.bridge, listeners, give);
    show();
  }
  /** With what is true now; whoever listened to what the page says does so again. */
  function redraw(): void {
    delete tag.onSaid;
    page.restart?.();
    follow();
  }

  /** Nothing is kept from here on, not even that the panel is open, which it stays. */
  function askAnew(): void {
    page.isAsking = true;
    redraw();
    remember('sessionStorage', kept('open'), null);
  }

  page.onThread = (thread) => {
    news.look(thread);
    give();
    // Whoever has a thread has become a visitor.
    told.send();
  };
  page.onVisit = () => {
    told.send();
    void fire();
  };

  async function fire(): Promise<void> {
    const { bridge } = page;
    const visit = bridge?.visit();
    if (!bridge || !visit?.id()) return;
    const names = fires;
    fires = [];
    for (const name of names) {
      const said = await createReporter(bridge.base, bridge.site).post(
        'POST /v1/sites/:siteKey/page-rule',
        { name },
        bridge.signal,
      );
      if ('value' in said) visit.fire(said.value);
      else warn(`trigger: no page rule in force is called "${name}"`);
    }
  }

  /** The loader has signed out and emptied what outlives the tab; the rest goes here. */
  function forget(): void {
    endToken(page);
    told.forget();
    news.forget();
    fires = [];
    try {
      for (const name of Object.keys(sessionStorage))
        if (name.startsWith('parley:') && name !== kept('open')) sessionStorage.removeItem(name);
      indexedDB.deleteDatabase(kept('outbox'));
    } catch {
      // Where storage is blocked nothing was kept.
    }
    if (page.bridge?.site.requiresConsent) askAnew();
  }

  function consent(isGiven: unknown): string | undefined {
    const { bridge } = page;
    if (typeof isGiven !== 'boolean') return 'wants true or false';
    if (!isGiven) {
      tag.statement = '';
      tag.onSaid?.();
      page.token = recall('localStorage', kept('token'));
      try {
        forgetEverything();
      } catch {
        // See above.
      }
      forget();
      if (!bridge?.site.requiresConsent) askAnew();
      return undefined;
    }
    const wasAsking = page.isAsking;
    page.isAsking = false;
    if (bridge?.site.requiresConsent) remember('localStorage', kept('consent'), '1');
    // The panel has asked until now.
    if (bridge?.isOpen()) remember('sessionStorage', kept('open'), '1');
    if (wasAsking && bridge?.panel) redraw();
    else if (wasAsking) page.startVisit?.();
    told.send();
    return undefined;
  }

  follow();
  return {
    open: () => page.bridge?.open(),
    close: () => page.bridge?.close(),
    toggle: () => (page.bridge?.isOpen() ? page.bridge.close() : page.bridge?.open()),
    show() {
      isHidden = false;
      show();
    },
    hide() {
      isHidden = true;
      page.bridge?.close();
      show();
    },
    identify(statement) {
      if (typeof statement !== 'string') return 'wants the statement that your server has signed, as a text';
      if (!statement) forget();
      return undefined;
    },
    setAttributes: told.setAttributes,
    track: told.track,
    startConversation(text = '') {
      if (typeof text !== 'string') return 'wants a text, or nothing';
      page.bridge?.open();
      if (text) waiting = text.slice(0, 5_000);
      give();
      return undefined;
    },
    trigger(name) {
      if (typeof name !== 'string' || !name) return 'wants the name of a page rule';
      if (!page.bridge?.site.livePresence) return 'page rules are off; switch live presence on for this site';
      fires.push(name);
      void fire();
      return undefined;
    },
    setLanguage(language) {
      if (typeof language !== 'string' || !languages.includes(language))
        return `wants one of ${languages.join(', ')}`;
      if (tag.language === language) return undefined;
      tag.language = language;
      redraw();
      return undefined;
    },
    consent,
    on: (event, listener) => listeners.add(String(event), listener),
    off: (event, listener) => listeners.remove(String(event), listener),
    reset: forget,
    destroy: () => undefined,
  };
}
