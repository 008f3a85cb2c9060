import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { usePanel } from '../panel-context.ts';
import type { PanelState } from '../panel-state.ts';
import { useNow } from './use-now.ts';
import { whoIsHere } from './who-is-here.ts';

const mostFaces = 3;

export function Header({ state }: { state: PanelState }): JSX.Element {
  const { say, site, greeting, controller } = usePanel();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const { running, part, isHome } = state;
  const now = useNow(typeof running?.waitingSince === 'number');
  const faces = <Faces people={running?.operatorName ? [running.operatorName] : state.welcome?.operators} />;
  const truth = whoIsHere(say, state.welcome, running, now);
  const hasMenu = part && (running || site.typingPreview || !isHome);
  return (
    <header class={isHome ? 'head home' : 'head'}>
      {!isHome && faces}
      <div class="who">
        <h1>{site.name}</h1>
        {!isHome && <p>{truth}</p>}
      </div>
      {hasMenu && (
        <button
          type="button"
          class="plain"
          aria-label={say('more')}
          aria-expanded={isMenuOpen}
          onClick={() => setMenuOpen(!isMenuOpen)}
        >
          <Icon path="M6 11a1 1 0 1 0 .01 0zM12 11a1 1 0 1 0 .01 0zM18 11a1 1 0 1 0 .01 0z" />
        </button>
      )}
      <button type="button" class="plain" aria-label={say('close')} onClick={controller.close}>
        <Icon path="M6 6l12 12M18 6L6 18" />
      </button>
      {isHome && (
        <div class="hello">
          <p class="greeting" dir="auto">
            {greeting}
          </p>
          <p class="truth">
            {faces}
            {truth}
          </p>
        </div>
      )}
      {part && isMenuOpen && <part.Menu onDone={() => setMenuOpen(false)} />}
    </header>
  );
}

/** First letters of up to three names; the names themselves stand beside them. */
function Faces({ people }: { people: readonly string[] | undefined }): JSX.Element | null {
  if (!people?.length) return null;
  return (
    <span class="faces" aria-hidden="true">
      {people.slice(0, mostFaces).map((name) => (
        <span class="face" key={name}>
          {Array.from(name.trim())[0]?.toUpperCase()}
        </span>
      ))}
    </span>
  );
}
