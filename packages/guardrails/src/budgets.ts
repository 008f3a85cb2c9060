// What the bundles may weigh, compressed with gzip. A scenario is what has been loaded by then: the named chunks of
// Vite's manifest (by "name" or by source path) and all that they import statically.

export interface Budget {
  readonly app: 'widget' | 'console';
  readonly scenario: string;
  readonly counts: 'script' | 'style' | 'both';
  /**
   * Chunks by name, with what they import; or parts that are loaded on demand, by themselves; or every chunk but those parts and
   * the languages; or each language alone.
   */
  readonly chunks: readonly string[] | { readonly parts: readonly string[] } | 'everything' | 'each language';
  readonly gateKiB: number;
}

/** Chunks with one language's texts in them, or a part of those, by their source path. */
export const isLanguage = (source: string): boolean =>
  /\/texts\/[a-z]{2}(?:-\w+)?\.ts(?:\?\w+)?$/.test(source);

/** The visitor types with the words of one language on the screen; a bare field is there before. */
const typing = ['loader', 'room', 'panel', 'src/texts/en.ts?panel'];
/** What was written goes out and comes in. */
const connected = [...typing, 'thread-part'];
/** For who has said nothing yet: asked for when the composer can be used and nothing else is to do. */
const articles = ['articles-part', 'src/texts/en.ts?articles'];
/** All that one conversation can call for, files and rating included, with one language's words. */
const talking = [
  'polling.carrier',
  'rare-part',
  ...['rare', 'rating', 'extras'].map((part) => `src/texts/en.ts?${part}`),
];

/** The entry, and one language's words for it. */
const inbox = ['index.html', 'texts-en'];
/** All that a conversation can call for: the card beside it, and the dialogs over it. */
const conversation = [
  ...inbox,
  'src/features/conversation/conversation-screen.tsx',
  'src/features/conversation/transfer/transfer-dialog.tsx',
  'src/features/visitor-card/visitor-card.tsx',
  'src/features/command-palette/command-palette.tsx',
  'src/features/command-palette/keys-dialog.tsx',
];

/** The server writes a site's settings in this place of the widget's first file; these are the demo shop's. */
export const settingsPlace = '"__PARLEY_SITE__"';
export const settingsSample = JSON.stringify({
  key: 'demo-shop',
  name: 'Demo shop',
  accent: '#0b7285',
  side: 'right',
  greeting: {
    en: 'Hello! How can we help you?',
    ru: 'Здравствуйте! Чем можем помочь?',
    it: 'Ciao! Come possiamo aiutarti?',
  },
  livePresence: true,
  typingPreview: true,
  accentText: '#fff',
});

export const budgets: readonly Budget[] = [
  // Gates stand about 1 % above what was reached. Meant were 3, 18, 32 and 40 KiB; apps/docs/benchmarks says what the bytes are.
  { app: 'widget', scenario: 'loader', counts: 'both', chunks: ['loader'], gateKiB: 2.96 },
  {
    app: 'widget',
    scenario: 'until the visitor can type',
    counts: 'both',
    chunks: ['loader', 'room'],
    gateKiB: 4.4,
  },
  {
    app: 'widget',
    scenario: 'until the panel stands',
    counts: 'both',
    chunks: typing,
    gateKiB: 16,
  },
  {
    app: 'widget',
    scenario: 'connected',
    counts: 'both',
    chunks: connected,
    gateKiB: 31.7,
  },
  // What else comes by itself until then: triggers before the panel is opened, where a site watches its pages; articles after.
  {
    app: 'widget',
    scenario: 'connected, first visit, pages watched',
    counts: 'both',
    chunks: [...connected, ...articles, 'triggers'],
    gateKiB: 41.6,
  },
  // Meant to be 40 KiB. The 40 did not know of choices, cards of links, sound and title, transcript, promises, discounts, blocks, articles and contacts,
  // the visit's selection and page rules by name. Two files in place of the rare part, which are wanted at the same time, weigh
  // 1,150 B more. Not in it, each with a line of its own: the API, what is asked first, select and ask, waiting.
  {
    app: 'widget',
    scenario: 'rating, files, articles, triggers',
    counts: 'both',
    chunks: [...connected, ...talking, ...articles, 'triggers'],
    gateKiB: 54.8,
  },
  // So that no file goes unweighed.
  {
    app: 'widget',
    scenario: 'all without a line of their own',
    counts: 'both',
    chunks: 'everything',
    gateKiB: 35.6,
  },
  // The menu, changes of a message, files, choices, cards of links, sound and title, transcript, rating: once a conversation runs.
  { app: 'widget', scenario: 'rarely seen', counts: 'both', chunks: { parts: ['rare-part'] }, gateKiB: 11.3 },
  // Questions and consent before the first message, where a site asks.
  {
    app: 'widget',
    scenario: 'asked first',
    counts: 'both',
    chunks: { parts: ['asking-part'] },
    gateKiB: 3.25,
  },
  // Search, articles, other ways to reach the owner: after the panel can be used, for whoever has said nothing yet.
  {
    app: 'widget',
    scenario: 'articles and contacts',
    counts: 'both',
    chunks: { parts: ['articles-part'] },
    gateKiB: 4.5,
  },
  // The frame, its realm and the field in it that is there first: counted with what it takes to type, and by itself.
  {
    app: 'widget',
    scenario: 'a place for the panel',
    counts: 'both',
    chunks: { parts: ['room'] },
    gateKiB: 1.4,
  },
  // The JavaScript API, on pages that call it.
  { app: 'widget', scenario: 'the JavaScript API', counts: 'both', chunks: { parts: ['api'] }, gateKiB: 4 },
  // Where the page allows no frame of its own realm.
  {
    app: 'widget',
    scenario: 'drawn in the page',
    counts: 'both',
    chunks: { parts: ['here'] },
    gateKiB: 0.5,
  },
  {
    app: 'widget',
    scenario: 'select and ask',
    counts: 'both',
    chunks: { parts: ['quote-part', 'select-bubble'] },
    gateKiB: 4.5,
  },
  // Where things stand, other ways than waiting, and the form while nobody is there.
  { app: 'widget', scenario: 'waiting', counts: 'both', chunks: { parts: ['waiting-part'] }, gateKiB: 3.5 },
  { app: 'widget', scenario: 'a language', counts: 'both', chunks: 'each language', gateKiB: 2 },

  { app: 'console', scenario: 'until the inbox works', counts: 'script', chunks: inbox, gateKiB: 175 },
  {
    app: 'console',
    scenario: 'whole conversation screen',
    counts: 'script',
    chunks: conversation,
    gateKiB: 220,
  },
  { app: 'console', scenario: 'style', counts: 'style', chunks: conversation, gateKiB: 16 },
];

/** Modules that must leave no code in the widget, except those that may. */
export const foreignToWidget = (module: string): boolean =>
  /\/node_modules\/(?:zod|react|react-dom)\//.test(module) ||
  (/\/packages\/protocol\//.test(module) &&
    !/\/packages\/protocol\/src\/(limits|new-id|version)\.ts$/.test(module));
