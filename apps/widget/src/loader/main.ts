import { installHostApi } from '../host-api/host-api.ts';
import { guard } from './guard.ts';
import { whenIdle } from './idle.ts';
import { readScriptTag } from './script-tag.ts';
import { loadSite } from './site-settings.ts';
import { startWidget, type Widget } from './widget.ts';

// Registered, so that a second copy of this file finds the first one.
const seat = Symbol.for('parley');

function start(): void {
  const tag = readScriptTag();
  if (!tag || Reflect.has(window, seat)) return;
  Reflect.set(window, seat, true);

  const life = new AbortController();
  let widget: Widget | undefined;
  let wantsOpen = false;
  const setOpen = (isOpen: boolean): void => {
    wantsOpen = isOpen;
    widget?.setOpen(isOpen, isOpen);
  };

  const removeHostApi = installHostApi({
    open: () => setOpen(true),
    close: () => setOpen(false),
    toggle: () => (widget ? widget.toggle() : setOpen(!wantsOpen)),
    destroy: () => {
      life.abort();
      removeHostApi();
      Reflect.deleteProperty(window, seat);
    },
  });

  const begin = guard(async () => {
    const site = await loadSite(tag);
    if (!site || life.signal.aborted) return;
    widget = startWidget(tag, site, life.signal);
    if (wantsOpen) widget.setOpen(true, false);
  });
  whenIdle(begin);
}

guard(start)();
