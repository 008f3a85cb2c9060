import { seat } from '../loader/seat.ts';
import { createCommands } from './commands.ts';
import type { Page } from './contract.ts';
import { createWarner } from './warner.ts';

/** Does what the page has asked for, in its order. */
export function take(page: Page): void {
  // Destroyed while this file was on its way.
  if (window[seat] !== page) return;
  page.api ??= createApi(page);
  for (const call of page.calls.splice(0)) page.api(call);
}

/** Whatever is wrong with a call is said to the owner who debugs; the page never hears of it. */
function createApi(page: Page): NonNullable<Page['api']> {
  const warn = createWarner(page.tag);
  const commands = new Map(Object.entries(createCommands(page, warn)));
  return ([name, ...rest]) => {
    const command = commands.get(name);
    if (!command) return warn(`there is no command "${String(name)}"`);
    try {
      const wrong = command(...rest);
      if (wrong) warn(`${name}: ${wrong}`);
    } catch (error) {
      warn(`${name}: ${String(error)}`);
    }
  };
}
