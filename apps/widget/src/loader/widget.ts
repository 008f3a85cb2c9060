import type { PublicSite } from '@parley/protocol';
import type { Page } from '../host-api/contract.ts';
import launcherCss from '../launcher/launcher.css?inline';
import { drawLauncher } from '../launcher/launcher.ts';
import { make } from '../launcher/make.ts';
import { drawPanelShell } from '../launcher/panel-shell.ts';
import type { TriggersModule } from '../triggers/contract.ts';
import type { Visit } from '../triggers/visit.ts';
import { directionOf, launcherTexts } from '../words/languages.ts';
import type { Bridge } from './bridge.ts';
import { addressOf } from './chunks.ts';
import { guard } from './guard.ts';
import { addStyles, mount } from './mount.ts';
import { recall, storageName } from './recall.ts';

/** Draws the launcher and joins it with the panel, the visit and the memory of this tab. */
export function startWidget(page: Page, site: PublicSite, signal: AbortSignal): Bridge {
  const { tag } = page;
  const { base, language, nonce, data } = tag;
  const { name = '', notLoaded = '' } = launcherTexts[language] ?? {};
  const root = drawRoot(page, site, signal);

  let visit: Visit | undefined;
  let isOpen = false;
  let takesFocus = false;

  const setOpen = (next: boolean, focus: boolean): void => {
    isOpen = next;
    takesFocus = focus;
    if (next) shell.load();
    shell.element.inert = !next;
    launcher.ariaExpanded = `${next}`;
    bridge.panel?.setOpen(next, focus);
    if (next) visit?.hideInvitation();
    else if (focus) launcher.focus();
  };

  const bridge: Bridge = {
    base,
    site,
    language,
    root,
    signal,
    tag,
    visit: () => visit,
    // Nobody's focus is taken for what is closed already.
    close: () => isOpen && setOpen(false, true),
    ready(handle) {
      bridge.panel = handle;
      shell.element.classList.add('ready');
      handle.setOpen(isOpen, takesFocus);
    },
    isOpen: () => isOpen,
    open: () => setOpen(true, true),
  };
  const shell = drawPanelShell({ bridge, notLoaded, nonce });
  const launcher = drawLauncher({ root, name, onIntent: shell.load, onPress: () => setOpen(!isOpen, true) });
  if (data['offset']) launcher.style.margin = data['offset'];

  const kept = (what: string): string | null => recall('localStorage', storageName(site.key, what));
  if (site.requiresConsent && !kept('consent')) page.isAsking = true;
  // What the visitor chose in this tab comes before what the page would like.
  if (recall('sessionStorage', storageName(site.key, 'open')) ?? data['start'] === 'open')
    setOpen(true, false);
  // Somebody in the middle of a conversation hears of answers without opening the panel first.
  else if (kept('running')) shell.load();

  page.startVisit = guard(
    () =>
      site.livePresence &&
      !page.isAsking &&
      import(/* @vite-ignore */ addressOf(base, 'triggers')).then(
        (triggers: TriggersModule) => (visit = triggers.startVisit(bridge)),
      ),
  );
  page.startVisit();
  return bridge;
}

function drawRoot(
  { tag: { data, language }, restart }: Page,
  { side, accent, accentText }: PublicSite,
  signal: AbortSignal,
): HTMLElement {
  const shadow = mount(signal, restart);
  // In the sheet, because the first look at an element's own style is dear in memory.
  addStyles(shadow, `${launcherCss}.root{--accent:${accent};--on-accent:${accentText}}`);
  const root = make('div', {
    className: `root ${data['side'] ?? side} ${data['start']}`,
    dir: directionOf(language),
  });
  shadow.append(root);
  return root;
}
