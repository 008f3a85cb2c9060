import { PROTOCOL_VERSION } from '@parley/protocol/version';
import { newCommandId } from '@parley/protocol/ids';
import { openHouse, type House } from '@parley/testkit/live-talk';
import { openLine } from '../people/line.ts';
import { startChromium, type Devtools } from '../browser/devtools.ts';
import { signInTab } from '../browser/sign-in.ts';
import type { Tab } from '../browser/tab.ts';
import { serveHostPage, type HostPage } from './host-pages.ts';

/** Everything that is measured: a browser, the real server, pages of two owners, and an operator who hears. */
export interface Stage {
  readonly browser: Devtools;
  /** The same page without the widget, with it, and where the owner wants to see who is there. */
  readonly pages: {
    readonly empty: string;
    readonly quiet: string;
    readonly lively: string;
    /** Quiet, with the panel in a shadow root of the page. */
    readonly frameless: string;
  };
  /** The arrival (ms since 1970) of what contains the text at the operator's connection, and its conversation. */
  heard(text: string): Promise<{ readonly at: number; readonly conversationId: string }>;
  /** Opens the console with its list, as the operator. */
  sitDown(desk: Tab): Promise<void>;
  /** The operator ends the conversation. */
  end(conversationId: string): Promise<void>;
  close(): Promise<void>;
}

const now = (): number => performance.timeOrigin + performance.now();

/** Two sites, told apart by the pages that they are on, so that each page finds its settings in the first file. */
async function makeSites({ administrator: { api } }: House, quiet: HostPage, lively: HostPage) {
  const { sites } = await api.call('GET /v1/sites');
  const [first] = sites;
  if (!first) throw new Error('The server has no site.');
  const { id, key, name, teamId, settings } = first;
  const common = { name, teamId };
  await api.call('PUT /v1/sites/:siteId', {
    params: { siteId: id },
    body: { ...common, origins: [quiet.origin], settings: { ...settings, livePresence: false } },
  });
  const second = await api.call('POST /v1/sites', {
    body: { ...common, origins: [lively.origin], settings: { ...settings, livePresence: true } },
  });
  return { quiet: key, lively: second.key };
}

/** The operator's ear: a bare connection. */
async function listen({ url, administrator }: House) {
  const arrivals = new Map<string, number>();
  const packets: string[] = [];
  const line = await openLine(
    url,
    {
      namespace: '/operator',
      auth: { protocol: PROTOCOL_VERSION },
      headers: { cookie: administrator.api.cookie(), origin: url },
    },
    {
      onHeard(packet) {
        arrivals.set(packet, now());
        packets.push(packet);
      },
      onClose: () => {},
    },
  );
  return { line, packets, arrivals };
}

const HEARD_WITHIN_MS = 30_000;

export async function openStage(): Promise<Stage> {
  const house = await openHouse();
  const [quiet, lively] = [await serveHostPage(), await serveHostPage()];
  const keys = await makeSites(house, quiet, lively);
  const { line, packets, arrivals } = await listen(house);
  const browser = await startChromium();
  return {
    browser,
    pages: {
      empty: quiet.empty,
      quiet: quiet.withWidget(house.url, keys.quiet),
      lively: lively.withWidget(house.url, keys.lively),
      frameless: quiet.withWidget(house.url, keys.quiet, 'page'),
    },
    async heard(text) {
      const giveUpAt = now() + HEARD_WITHIN_MS;
      for (;;) {
        const packet = packets.find((one) => one.startsWith('["timeline.appended"') && one.includes(text));
        const conversationId = packet && /"conversationId":"([^"]+)"/.exec(packet)?.[1];
        if (packet && conversationId) return { at: arrivals.get(packet) ?? 0, conversationId };
        if (now() > giveUpAt) throw new Error(`The operator never heard "${text}".`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    async sitDown(desk) {
      await signInTab(desk, house.url, house.administrator.api.cookie());
      await desk.open(`${house.url}/console/#/inbox`);
      // Beside the rail the list, empty or not.
      await desk.until(`document.querySelectorAll('nav').length > 1`);
    },
    end: (conversationId) =>
      new Promise((resolve) =>
        line.send(JSON.stringify(['conversation.end', { id: newCommandId(), conversationId }]), () =>
          resolve(),
        ),
      ),
    async close() {
      line.close();
      await browser.close();
      quiet.close();
      lively.close();
      await house.close();
    },
  };
}
