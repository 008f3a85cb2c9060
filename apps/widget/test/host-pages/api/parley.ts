import type { Page } from 'playwright';

/** What an owner pastes before the script tag. */
export const stub = `<script>
window.Parley = window.Parley || function () { Parley.q.push(arguments) };
Parley.q = Parley.q || [];
</script>`;

/** Calls the widget as the page's own script does. */
export const parley = (page: Page, command: string, ...rest: unknown[]): Promise<void> =>
  page.evaluate(([name, args]) => window.Parley?.(name, ...args), [command, rest] as const);

/** Keeps everything that the page hears of in `window.heard`, from before the script has come. */
export const listening = `<script>window.heard = [];
for (const name of ['open', 'close', 'message', 'unread', 'conversationStarted', 'conversationEnded', 'rating'])
  Parley('on', name, (...rest) => heard.push([name, ...rest]));</script>`;

export const heard = (page: Page): Promise<[string, ...unknown[]][]> =>
  page.evaluate(() => Reflect.get(window, 'heard'));
