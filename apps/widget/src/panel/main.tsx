import { render } from 'preact';
import { createTranslate } from '@parley/i18n';
import { readableOn } from './colour.ts';
import type { Bridge } from '../loader/bridge.ts';
import { addStyles } from '../loader/mount.ts';
import type { en } from '../texts/en.ts';
import { loadTexts } from '../texts/load-texts.ts';
import type { ThreadModule } from '../thread/thread-host.ts';
import { createController } from './controller.ts';
import { PanelProvider } from './panel-context.ts';
import { Panel } from './panel.tsx';
import css from './panel.css?inline';
import { followScreen } from './screen.ts';

/** Draws the panel into the frame's document and tells the page. */
export async function startPanel(bridge: Bridge, loadThread?: () => Promise<ThreadModule>): Promise<void> {
  const { language, site } = bridge;
  const say = createTranslate<typeof en>(await loadTexts(language), language);
  const page = document.documentElement;
  page.lang = language;
  document.title = say('name');
  for (const [name, value] of Object.entries({
    '--accent': site.accent,
    '--on-accent': site.accentText,
    '--accent-on-light': readableOn(site.accent, 'light'),
    '--accent-on-dark': readableOn(site.accent, 'dark'),
  })) {
    page.style.setProperty(name, value);
  }
  addStyles(document, css);
  const controller = createController(bridge, loadThread);
  const greeting = site.greeting[language] ?? site.greeting.en;
  render(
    <PanelProvider value={{ controller, say, site, greeting }}>
      <Panel />
    </PanelProvider>,
    document.body,
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing) bridge.close();
  };
  window.addEventListener('keydown', onKeyDown, { signal: bridge.signal });
  const dialog = window.frameElement?.parentElement;
  if (dialog) followScreen(window.parent, dialog, bridge.signal);
  bridge.ready(controller);
}

if (window.parleyBridge) void startPanel(window.parleyBridge);
