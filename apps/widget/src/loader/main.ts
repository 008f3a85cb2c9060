import { installHostApi } from '../host-api/host-api.ts';
import { guard } from './guard.ts';
import { whenIdle } from './idle.ts';
import { readScriptTag } from './script-tag.ts';
import { loadSite } from './site-settings.ts';
import { forgetEverything } from './storage.ts';
import { startWidget, type SetOpen } from './widget.ts';

// Registered, so that a second copy of this file finds the first one.
const seat: unique symbol = Symbol.for('parley');

declare global {
  interface Window {
    [seat]?: true;
  }
}

guard(() => {
  const tag = readScriptTag();
  if (!tag || window[seat]) return;
  window[seat] = true;

  const life = new AbortController();
  let widget: SetOpen | undefined;
  let wantsOpen = false;
  const setOpen = (isOpen: boolean): void => {
    wantsOpen = isOpen;
    widget?.(isOpen, true);
  };
  const identify = guard((statement: string = '') => {
    tag.statement = statement;
    tag.onSaid?.();
    if (!statement) forgetEverything();
  });
  const remove = installHostApi({
    identify,
    forget: () => identify(),
    open: guard(() => setOpen(true)),
    close: guard(() => setOpen(false)),
    destroy: guard(() => {
      life.abort();
      remove();
      delete window[seat];
    }),
  });

  const begin = guard(async () => {
    const site = await loadSite(tag);
    if (!site || life.signal.aborted) return;
    widget = startWidget(tag, site, life.signal);
    if (wantsOpen) widget(true, false);
  });
  whenIdle(begin);
})();
