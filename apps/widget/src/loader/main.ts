import type { ApiModule, Call, Page } from '../host-api/contract.ts';
import { addressOf } from './chunks.ts';
import { forgetEverything } from './forget-everything.ts';
import { guard } from './guard.ts';
import { whenIdle } from './idle.ts';
import { recall, storageName } from './recall.ts';
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
  const drain = guard(
    () =>
      page.bridge &&
      page.calls[0] &&
      import(/* @vite-ignore */ addressOf(tag.base, 'api')).then(({ take }: ApiModule) => take(page)),
  );
  const run = guard((...call: Call) => {
    const [command, said] = call;
    if (command === 'destroy') {
      delete window[seat];
      life?.abort();
      if (window.Parley === run) delete window.Parley;
      return;
    }
    // At once, because a page that signs out is left next.
    if (/^(identify|reset)$/.test(command)) {
      tag.statement = command === 'identify' && typeof said === 'string' ? said : '';
      tag.onSaid?.();
      if (!tag.statement) {
        page.token ||= recall('localStorage', storageName(tag.siteKey, 'token'));
        forgetEverything();
      }
    }
    page.calls.push(call);
    drain();
  });
  const earlier = window.Parley;
  // Somebody else's name stays theirs.
  if (!earlier || earlier.q) window.Parley = run;
  for (const call of earlier?.q ?? []) run(...call);

  const begin = guard(async () => {
    const site = await loadSite(tag);
    if (!site || window[seat] !== page) return;
    page.restart = () => {
      life?.abort();
      life = new AbortController();
      page.bridge = startWidget(page, site, life.signal);
    };
    page.restart();
    drain();
  });
  whenIdle(begin);
})();
