import type { Invitation, PublicSite } from '@parley/protocol';
import { textOn } from '../launcher/colour.ts';
import launcherCss from '../launcher/launcher.css?inline';
import { drawLauncher } from '../launcher/launcher.ts';
import { launcherTexts } from '../launcher/launcher-texts.ts';
import { make } from '../launcher/make.ts';
import { drawPanelFrame } from '../launcher/panel-frame.ts';
import { followScreen } from '../launcher/screen.ts';
import type { TriggersModule, Visit } from '../triggers/contract.ts';
import type { Bridge, PanelHandle } from './bridge.ts';
import { chunks } from './chunks.ts';
import { guard } from './guard.ts';
import { addStyles, mount } from './mount.ts';
import type { ScriptTag } from './script-tag.ts';
import { recall, remember, storageName } from './storage.ts';

export interface Widget {
  setOpen(isOpen: boolean, takesFocus: boolean): void;
  toggle(): void;
}

/** Draws the launcher and joins it with the panel, the visit and the memory of this tab. */
export function startWidget({ base, language, nonce }: ScriptTag, site: PublicSite, signal: AbortSignal): Widget {
  const texts = launcherTexts(language);
  const openName = storageName(site.key, 'open');
  const isRunning = (): boolean => recall('localStorage', storageName(site.key, 'running')) !== null;
  const root = drawRoot(site, signal);

  let panel: PanelHandle | undefined;
  let visit: Visit | undefined;
  let isOpen = false;
  let takesFocusWhenReady = false;
  let invitation: Invitation | undefined;

  const setOpen = (next: boolean, takesFocus: boolean): void => {
    isOpen = next;
    takesFocusWhenReady = takesFocus;
    if (next) frame.load();
    frame.element.inert = !next;
    launcher.setOpen(next);
    remember('sessionStorage', openName, next ? '1' : null);
    panel?.setOpen(next, takesFocus);
    if (next) visit?.hideInvitation();
    else if (takesFocus) launcher.button.focus();
  };

  const bridge: Bridge = {
    base,
    site,
    language,
    visit: () => visit,
    close: () => setOpen(false, true),
    setUnread: (count) => launcher.setUnread(count),
    ready(handle) {
      panel = handle;
      frame.element.classList.add('ready');
      handle.setOpen(isOpen, takesFocusWhenReady);
      if (invitation) handle.showInvitation(invitation);
    },
  };
  const frame = drawPanelFrame(root, {
    texts,
    title: site.name,
    bridge,
    nonce,
    script: base + chunks.panel,
    preload: [base + chunks[language]],
  });
  const toggle = (): void => setOpen(!isOpen, true);
  const launcher = drawLauncher(root, { texts, onIntent: frame.load, onPress: toggle });

  root.addEventListener(
    'keydown',
    guard((event: Event) => {
      if (isOpen && event instanceof KeyboardEvent && event.key === 'Escape') setOpen(false, true);
    }),
  );
  followScreen(frame.element, signal);
  signal.addEventListener('abort', () => panel?.destroy());

  if (recall('sessionStorage', openName)) setOpen(true, false);
  // Somebody in the middle of a conversation hears of answers without opening the panel first.
  else if (isRunning()) frame.load();

  if (site.livePresence) {
    const start = guard(async () => {
      const triggers: TriggersModule = await import(/* @vite-ignore */ base + chunks.triggers);
      visit = triggers.startVisit({
        base,
        site,
        language,
        root,
        signal,
        isBusy: () => isOpen || isRunning(),
        onAnswer(taken) {
          invitation = taken;
          setOpen(true, true);
          panel?.showInvitation(taken);
        },
      });
    });
    start();
  }
  return { setOpen, toggle };
}

function drawRoot(site: PublicSite, signal: AbortSignal): HTMLElement {
  const shadow = mount(signal);
  addStyles(shadow, launcherCss);
  const root = make('div', { className: `root ${site.side}` });
  root.style.setProperty('--accent', site.accent);
  root.style.setProperty('--on-accent', textOn(site.accent));
  shadow.append(root);
  return root;
}
