import type { ApiModule, Page } from '../host-api/contract.ts';
import { takeGlobal } from '../host-api/host-api.ts';
import { addressOf } from './chunks.ts';
import { forgetEverything } from './forget-everything.ts';
import { guard, ignore } from './guard.ts';
import { whenIdle } from './idle.ts';
import { readScriptTag } from './script-tag.ts';
import { seat } from './seat.ts';
import { loadSite } from './site-settings.ts';
import { startWidget } from './widget.ts';

guard(() => {
  const tag = readScriptTag();
  if (!tag || window[seat]) return;
  let life: AbortController | undefined;
  const page: Page = { tag, calls: [] };
  window[seat] = page;

  /** What is not done here is done by a file that is loaded for it. */
  const drain = (): void => {
    if (page.bridge && (page.calls[0] || 'debug' in tag.data))
      import(/* @vite-ignore */ addressOf(tag.base, 'api'))
        .then(({ take }: ApiModule) => take(page))
        .catch(ignore);
  };
  const remove = takeGlobal((...call) => {
    const [command, said] = call;
    if (command === 'destroy') {
      delete window[seat];
      life?.abort();
      remove();
    } else if (command === 'open' && page.bridge) page.bridge.open();
    else {
      // At once, because a page that signs out is left next.
      if (/^(identify|forget|reset)$/.test(command)) {
        tag.statement = command === 'identify' && typeof said === 'string' ? said : '';
        tag.onSaid?.();
        if (!tag.statement) forgetEverything();
      }
      page.calls.push(call);
      drain();
    }
  });

  const begin = guard(async () => {
    const site = await loadSite(tag);
    if (!site) return;
    page.restart = () => {
      if (window[seat] !== page) return;
      life?.abort();
      life = new AbortController();
      page.bridge = startWidget(page, site, life.signal);
    };
    page.restart();
    drain();
  });
  whenIdle(begin);
})();
