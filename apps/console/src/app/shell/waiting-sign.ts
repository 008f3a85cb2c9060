import { useEffect } from 'react';
import { whoWaits } from '../../live/inbox.sections.ts';
import { useSections } from '../../commands/use-command-context.ts';

/** Drawn counts go up to this; more is "9+". */
const MOST = 9;

/** On the icon of an installed console, where the system has such a thing. */
function showBadge(count: number): void {
  if (!('setAppBadge' in navigator)) return;
  // Refused in a page that is not installed, on some systems: nothing is lost by that.
  const shown = count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge();
  shown.catch(() => {});
}

/** How many wait, in the tab's title and its picture. Files and not drawings: a strict content policy refuses those. */
export function WaitingSign(): null {
  const count = whoWaits(useSections()).length;
  useEffect(() => {
    document.title = count > 0 ? `(${count}) Parley` : 'Parley';
    const name = count === 0 ? 'favicon.svg' : `favicon-${count > MOST ? 'more' : count}.svg`;
    showBadge(count);
    document.querySelector('link[rel="icon"]')?.setAttribute('href', `${import.meta.env.BASE_URL}${name}`);
  }, [count]);
  return null;
}
