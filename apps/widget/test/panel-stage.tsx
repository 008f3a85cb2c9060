import { render } from 'preact';
import { aRatingForm, aPublicSite, aWelcome } from '@parley/testkit/builders';
import type { RatingForm, PublicSite, Questions, RouteReply, Welcome } from '@parley/protocol';
import { vi, type Mocked } from 'vitest';
import { page } from 'vitest/browser';
import type { Courier, CourierOptions } from '../src/connection/contract.ts';
import type { ExtrasHost } from '../src/extras/extras-host.ts';
import { openExtras } from '../src/extras/extras-part.tsx';
import type { Bridge, PanelHandle } from '../src/loader/bridge.ts';
import { startPanel } from '../src/panel/main.tsx';
import { openRareViews } from '../src/rare/rare-part.ts';
import { openRating } from '../src/rating/rating-part.tsx';
import { createCourierDoor } from '../src/thread/load-courier.ts';
import { createRareDoor } from '../src/thread/load-rare-views.ts';
import { openThread } from '../src/thread/thread-part.tsx';
import { spoken, t } from './spoken.ts';

interface Wishes {
  readonly site?: Partial<PublicSite>;
  readonly welcome?: Welcome;
  /** What stands on the home view; nothing does, when left out. */
  readonly home?: RouteReply<'GET /v1/sites/:siteKey/home'>;
  /** What the site asks before the first message. */
  readonly questions?: Questions;
  readonly language?: Bridge['language'];
  /** The connection's files do not come. */
  readonly isCut?: boolean;
  /** So often the rarely seen views do not load before they do. */
  readonly rareFailures?: number;
  readonly ratingForm?: RatingForm;
}

/** A panel in the test's page, with somebody at the other end who does what the test says. */
export interface Stage {
  readonly panel: PanelHandle;
  readonly bridge: Bridge;
  readonly courier: Mocked<Courier>;
  /** What the connection brings. */
  readonly server: CourierOptions;
  leave(): void;
}

export async function openPanel({
  site,
  welcome = aWelcome(),
  questions = { fields: [], topics: [], privacyUrl: null },
  home = { articles: [], contacts: { phone: null, email: null, links: [], hours: null } },
  language = spoken(),
  isCut = false,
  rareFailures = 0,
  ratingForm = aRatingForm(),
}: Wishes = {}): Promise<Stage> {
  const life = new AbortController();
  vi.stubGlobal('fetch', async (address: string) => {
    const asked = address.includes('/home?') ? home : address.endsWith('/questions') ? questions : welcome;
    return new Response(JSON.stringify(address.includes('/rating-form?') ? ratingForm : asked));
  });
  const courier = {
    send: vi.fn<Courier['send']>(async () => undefined),
    edit: vi.fn<Courier['edit']>(),
    remove: vi.fn<Courier['remove']>(),
    token: vi.fn<Courier['token']>(async () => ({ ok: true, value: 'a-token-of-a-visitor' })),
    end: vi.fn<Courier['end']>(),
    rate: vi.fn<Courier['rate']>(),
    skipRating: vi.fn<Courier['skipRating']>(),
    retry: vi.fn<Courier['retry']>(),
    takeBack: vi.fn<Courier['takeBack']>(() => undefined),
    preview: vi.fn<Courier['preview']>(),
    reportQuote: vi.fn<Courier['reportQuote']>(),
    mark: vi.fn<Courier['mark']>(),
    setAllowsPreview: vi.fn<Courier['setAllowsPreview']>(),
    loadOlder: vi.fn<Courier['loadOlder']>(async () => undefined),
    takeData: vi.fn<Courier['takeData']>(),
    erase: vi.fn<Courier['erase']>(),
    setConsents: vi.fn<Courier['setConsents']>(async () => ({ ok: true, value: {} })),
    destroy: vi.fn<Courier['destroy']>(),
  } satisfies Courier;
  let server: CourierOptions | undefined;
  let panel: PanelHandle | undefined;
  const bridge: Bridge = {
    base: 'https://parley.test/',
    site: aPublicSite(site),
    language,
    root: document.createElement('div'),
    tag: {},
    signal: life.signal,
    visit: () => undefined,
    close: vi.fn<Bridge['close']>(),
    open: vi.fn<Bridge['open']>(),
    setUnread: vi.fn<NonNullable<Bridge['setUnread']>>(),
    isOpen: () => true,
    ready: (handle) => (panel = handle),
  };
  const openCourier = (options: CourierOptions): Courier => {
    if (isCut) throw new Error('no network');
    server = options;
    return courier;
  };
  let failuresLeft = rareFailures;
  const loadRare = async (host: ExtrasHost) => {
    failuresLeft -= 1;
    if (failuresLeft >= 0) throw new Error('no network');
    return {
      ...(await openExtras(host)),
      ...(await openRating(host)),
      ...(await openRareViews(host.bridge.language)),
    };
  };
  await startPanel(bridge, async () => ({
    openThread: (host) =>
      openThread(
        host,
        (options) => createCourierDoor(options, openCourier),
        (extras) => createRareDoor(extras, loadRare),
      ),
  }));
  if (!panel) throw new Error('the panel was not painted');
  panel.setOpen(true, true);
  await vi.waitUntil(() => isCut || server, { timeout: 30_000 });
  return {
    panel,
    bridge,
    courier,
    get server() {
      if (!server) throw new Error('nobody is connected');
      return server;
    },
    leave() {
      life.abort();
      render(null, document.body);
      document.adoptedStyleSheets = [];
      localStorage.clear();
      sessionStorage.clear();
      vi.unstubAllGlobals();
    },
  };
}

export const composer = () => page.getByRole('textbox', { name: t('Your message') });
