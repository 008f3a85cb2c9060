import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { usePanel } from '../panel-context.ts';
import type { PanelState } from '../panel-state.ts';
import { useNow } from './use-now.ts';
import { whoIsHere } from './who-is-here.ts';

const mostFaces = 3;

export function Header({ state }: { state: PanelState }): JSX.Element {
  const { say, site, controller } = usePanel();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const { running, part } = state;
  const now = useNow(running?.waitingSince != null);
  const people = running?.operatorName ? [running.operatorName] : (state.welcome?.operators ?? []);
  const hasMenu = part && (running || site.typingPreview);
  return (
    <header class="head">
      {people.length > 0 && (
        <span class="faces" aria-hidden="true">
          {people.slice(0, mostFaces).map((name) => (
            <span class="face" key={name}>
              {[...name.trim()][0]?.toUpperCase()}
            </span>
          ))}
        </span>
      )}
      <div class="who">
        <h1>{site.name}</h1>
        <p>{whoIsHere(say, state.welcome, running, now)}</p>
      </div>
      {hasMenu && (
        <button type="button" class="plain" aria-label={say('more')} aria-expanded={isMenuOpen} onClick={() => setMenuOpen(!isMenuOpen)}>
          <Icon path="M5 12h.01M12 12h.01M19 12h.01" />
        </button>
      )}
      <button type="button" class="plain" aria-label={say('close')} onClick={controller.close}>
        <Icon path="M6 6l12 12M18 6L6 18" />
      </button>
      {part && isMenuOpen && <part.Menu onDone={() => setMenuOpen(false)} />}
    </header>
  );
}
