import { render } from 'preact';
import { wordsOf } from '../texts?panel';
import { breathe } from './breathe.ts';
import { readableOn } from './colour.ts';
import type { Bridge } from '../loader/bridge.ts';
import type { ThreadModule } from '../thread/thread-host.ts';
import { ignore } from '../loader/guard.ts';
import { directionOf } from '../words/languages.ts';
import { loadWords } from '../words/load-words.ts';
import { wordsIn } from '../words/words-in.ts';
import { takeOver } from './composer/take-over.ts';
import { createController } from './controller.ts';
import { PanelProvider } from './panel-context.ts';
import { Panel } from './panel.tsx';
import css from './panel.css?inline';
import { followScreen } from './screen.ts';
import { currentStage, dress, playIn } from './stage.ts';

/** Draws the panel into the frame's document, or into `here`, and tells the page. */
export async function startPanel(
  bridge: Bridge,
  loadThread?: () => Promise<ThreadModule>,
  here?: ShadowRoot,
): Promise<void> {
  const { language, site } = bridge;
  const say = await loadWords<'panel'>(wordsOf, language);
  if (here) playIn(here);
  else document.title = say('name');
  const { top } = currentStage();
  top.lang = language;
  top.dir = directionOf(language);
  for (const [name, value] of Object.entries({
    '--accent': site.accent,
    '--on-accent': site.accentText,
    '--accent-on-light': readableOn(site.accent, 'light'),
    '--accent-on-dark': readableOn(site.accent, 'dark'),
  })) {
    top.style.setProperty(name, value);
  }
  dress(css);
  await breathe();
  const controller = createController(bridge, loadThread);
  await breathe();
  const greeting = wordsIn(site.greeting, language);
  render(
    <PanelProvider value={{ controller, say, site, greeting, language }}>
      <Panel />
    </PanelProvider>,
    here ?? document.body,
  );
  // Laid out and focused by itself: on a slow phone this and the above are half a long task each.
  await breathe();
  if (bridge.signal.aborted) return;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing) bridge.close();
  };
  top.addEventListener('keydown', onKeyDown, { signal: bridge.signal });
  const dialog = (here ? top : window.frameElement)?.parentElement;
  if (dialog) followScreen({ page: here ? window : window.parent, dialog, top, signal: bridge.signal });
  takeOver(bridge.early, controller);
  bridge.ready(controller);
}

const bridge = window.parleyBridge;
// Words that do not come are known to the page, from the script that asks for them beside this one.
if (bridge) void loadWords<'panel'>(wordsOf, bridge.language).then(() => startPanel(bridge), ignore);
