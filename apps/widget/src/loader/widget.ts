import type { PublicSite } from '@parley/protocol';
import launcherCss from '../launcher/launcher.css?inline';
import { drawLauncher } from '../launcher/launcher.ts';
import { launcherTexts } from '../launcher/launcher-texts.ts';
import { make } from '../launcher/make.ts';
import { drawPanelShell } from '../launcher/panel-shell.ts';
import type { TriggersModule } from '../triggers/contract.ts';
import type { Visit } from '../triggers/visit.ts';
import type { Bridge, PanelHandle } from './bridge.ts';
import { addressOf } from './chunks.ts';
import { ignore } from './guard.ts';
import { addStyles, mount } from './mount.ts';
import type { ScriptTag } from './script-tag.ts';
import { recall, remember, storageName } from './storage.ts';

export type SetOpen = (isOpen: boolean, takesFocus: boolean) => void;

/** Draws the launcher and joins it with the panel, the visit and the memory of this tab. */
export function startWidget(tag: ScriptTag, site: PublicSite, signal: AbortSignal): SetOpen {
  const { base, language, nonce } = tag;
  const { name, notLoaded } = launcherTexts[language];
  const openName = storageName(site.key, 'open');
  const root = drawRoot(site, signal);

  let panel: PanelHandle | undefined;
  let visit: Visit | undefined;
  let isOpen = false;
  let takesFocus = false;

  const setOpen: SetOpen = (next, focus) => {
    isOpen = next;
    takesFocus = focus;
    if (next) shell.load();
    shell.element.inert = !next;
    launcher.setOpen(next);
    remember('sessionStorage', openName, next ? '1' : null);
    panel?.setOpen(next, focus);
    if (next) visit?.hideInvitation();
    else if (focus) launcher.button.focus();
  };

  const bridge: Bridge = {
    base,
    site,
    language,
    root,
    signal,
    tag,
    visit: () => visit,
    close: () => setOpen(false, true),
    setUnread: (count) => launcher.setUnread(count),
    ready(handle) {
      panel = handle;
      shell.element.classList.add('ready');
      handle.setOpen(isOpen, takesFocus);
    },
    isOpen: () => isOpen,
    open: () => setOpen(true, true),
  };
  const shell = drawPanelShell({ bridge, notLoaded, nonce });
  const launcher = drawLauncher({ root, name, onIntent: shell.load, onPress: () => setOpen(!isOpen, true) });

  if (recall('sessionStorage', openName)) setOpen(true, false);
  // Somebody in the middle of a conversation hears of answers without opening the panel first.
  else if (recall('localStorage', storageName(site.key, 'running'))) shell.load();

  if (site.livePresence) {
    import(/* @vite-ignore */ addressOf(base, 'triggers'))
      .then((triggers: TriggersModule) => (visit = triggers.startVisit(bridge)))
      .catch(ignore);
  }
  return setOpen;
}

function drawRoot({ side, accent, accentText }: PublicSite, signal: AbortSignal): HTMLElement {
  const shadow = mount(signal);
  addStyles(shadow, launcherCss);
  const root = make('div', { className: `root ${side}` });
  root.style.setProperty('--accent', accent);
  root.style.setProperty('--on-accent', accentText);
  shadow.append(root);
  return root;
}
