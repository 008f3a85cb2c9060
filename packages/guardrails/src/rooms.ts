// Who may enter whose room. Everything that a wall does not open is closed; inside its own room a module may
// import what it likes. To open a door, add it here, with the people of that room in mind.

/** A wall around a room. A star in `inside` makes one room of each folder that it stands for. */
export interface Wall {
  readonly inside: string;
  readonly may: readonly string[];
  /** Closed although `may` opens something wider. */
  readonly mayNot?: readonly string[];
  /** Open to `import type`, which leaves nothing behind at run time. */
  readonly mayType?: readonly string[];
  readonly because: string;
}

/** A place that only some may enter, whichever room they are in. */
export interface Door {
  readonly to: string;
  readonly onlyFrom: readonly string[];
  readonly because: string;
}

const anyPackage = ['npm:*', 'npm:@*/*'];
const shared = ['protocol', 'engagement', 'kpi', 'routing', 'i18n', 'plain-text'].map(
  (name) => `packages/${name}`,
);

const pure = ['delivery', 'engagement', 'kpi', 'manners', 'routing', 'i18n', 'plain-text'].map((name) => ({
  inside: `packages/${name}/src`,
  may: [],
  mayType: ['packages/protocol'],
  because: 'pure packages run in the widget, the console, the server and in tests alike',
}));

const inWidget = [
  ...['limits', 'new-id', 'version'].map((file) => `packages/protocol/src/${file}.ts`),
  'packages/delivery',
  'packages/engagement',
  'packages/i18n',
  'packages/plain-text',
  'npm:approx-string-match',
  'npm:preact',
];

const inConsole = [...anyPackage, ...shared, 'packages/delivery', 'packages/manners'];
const consoleFolder = (folder: string): string => `apps/console/src/${folder}`;

export const walls: readonly Wall[] = [
  {
    inside: 'packages/protocol/src',
    may: ['npm:zod', 'packages/plain-text'],
    because: 'the protocol runs everywhere',
  },
  ...['limits', 'new-id', 'version'].map((file) => ({
    inside: `packages/protocol/src/${file}.ts`,
    may: [],
    mayType: ['packages/protocol'],
    because: 'the widget loads this file at run time',
  })),
  ...pure,
  {
    inside: 'packages/embed/src',
    may: ['npm:react'],
    because: 'strangers install it: what it needs they would have to install too',
  },

  {
    inside: 'apps/widget/src',
    may: inWidget,
    mayType: ['packages/protocol', 'packages/embed'],
    because: 'every visitor pays for every byte of the widget',
  },
  {
    inside: 'apps/widget/src/connection',
    may: [...inWidget, 'apps/widget/src'],
    mayNot: ['panel', 'launcher', 'triggers'].map((folder) => `apps/widget/src/${folder}`),
    mayType: ['packages/protocol'],
    because: 'the connection serves the panel, the launcher and the triggers, and knows none of them',
  },

  { inside: 'apps/console/src', may: inConsole, because: 'the console takes from shared packages only' },
  {
    inside: consoleFolder('shared'),
    may: inConsole,
    because: 'shared knows no feature: app, features, commands, live, shared, in this order',
  },
  {
    inside: consoleFolder('live'),
    may: [...inConsole, consoleFolder('shared')],
    because: 'live is beneath commands and features',
  },
  {
    inside: consoleFolder('commands'),
    may: [...inConsole, consoleFolder('live'), consoleFolder('shared')],
    because: 'commands are beneath features',
  },
  {
    inside: consoleFolder('features/*'),
    may: [...inConsole, consoleFolder('commands'), consoleFolder('live'), consoleFolder('shared')],
    because: 'a feature never imports a feature; app composes them',
  },

  {
    inside: 'apps/server/src',
    may: ['node:*', ...anyPackage, ...shared, 'packages/manners'],
    because: 'the server takes from shared packages only',
  },
  {
    inside: 'apps/server/src/features/*',
    may: ['node:*', ...anyPackage, ...shared, 'packages/manners', 'apps/server/src'],
    mayNot: ['apps/server/src/features'],
    mayType: ['apps/server/src/features'],
    because: 'features know each other by type; the instances come from the context',
  },
];

export const doors: readonly Door[] = [
  {
    to: 'npm:socket.io-client',
    onlyFrom: ['apps/console/src/live', 'packages/testkit', 'packages/chaos'],
    because: 'one folder of the console speaks to the socket',
  },
  { to: 'apps/*', onlyFrom: ['apps/*'], because: 'nobody imports an app' },
  {
    to: 'packages/testkit',
    onlyFrom: ['packages/testkit', 'packages/chaos', 'packages/bench'],
    because: 'testkit is for tests and dev entries',
  },
];

/** Doors that tests and dev entries pass freely. */
export const openToTests: readonly string[] = ['npm:socket.io-client', 'packages/testkit'];

export const longestFile = 300;
