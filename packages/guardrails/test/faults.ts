// By the reason that the room check gives: the path of the planted file, and what it says.
type Planted = readonly [path: string, source: string];

const feature = 'apps/console/src/features/inbox/planted.ts';

export const faults: Readonly<Record<string, readonly Planted[]>> = {
  'the protocol runs everywhere': [
    ['packages/protocol/src/planted.ts', `import 'kysely';`],
    ['packages/protocol/src/planted.ts', `import 'node:fs';`],
    ['packages/protocol/src/planted.ts', `import '@parley/kpi';`],
  ],
  'the widget loads this file at run time': [
    ['packages/protocol/src/limits.ts', `import { z } from 'zod';`],
    ['packages/protocol/src/new-id.ts', `import { CommandId } from './entities/ids.ts';`],
    ['packages/protocol/src/version.ts', `import { z } from 'zod';`],
    ['packages/protocol/src/limits.ts', `import './index.ts';`],
  ],
  'strangers install it: what it needs they would have to install too': [
    ['packages/embed/src/planted.ts', `import '@parley/protocol';`],
    ['packages/embed/src/planted.ts', `import 'preact';`],
  ],
  'pure packages run in the widget, the console, the server and in tests alike': [
    ['packages/delivery/src/planted.ts', `import { A } from '@parley/protocol';`],
    ['packages/engagement/src/planted.ts', `export * from '@parley/protocol';`],
    ['packages/kpi/src/planted.ts', `import type { A } from 'zod';`],
    ['packages/i18n/src/planted.ts', `import type { A } from '@parley/delivery';`],
  ],
  'every visitor pays for every byte of the widget': [
    ['apps/widget/src/panel/planted.ts', `import { A } from '@parley/protocol';`],
    ['apps/widget/src/panel/planted.ts', `import { type A } from '@parley/protocol';`],
    ['apps/widget/src/panel/planted.ts', `export const late = import('@parley/protocol');`],
    ['apps/widget/src/panel/planted.tsx', `import { useState } from 'react';`],
    ['apps/widget/src/planted.ts', `import '@parley/kpi';`],
  ],
  'the connection serves the panel, the launcher and the triggers, and knows none of them': [
    ['apps/widget/src/connection/planted.ts', `import type { A } from '../panel/a.ts';`],
    ['apps/widget/src/connection/planted.ts', `import '../launcher/a.ts';`],
    ['apps/widget/src/connection/planted.ts', `import '../triggers/a.ts';`],
  ],
  'the console takes from shared packages only': [
    ['apps/console/src/app/planted.ts', `import '@parley/testkit/builders';`],
    ['apps/console/src/app/planted.ts', `import 'node:fs';`],
  ],
  'shared knows no feature: app, features, commands, live, shared, in this order': [
    ['apps/console/src/shared/planted.ts', `import '../live/a.ts';`],
    ['apps/console/src/shared/planted.ts', `import type { A } from '../features/inbox/a.ts';`],
  ],
  'live is beneath commands and features': [
    ['apps/console/src/live/planted.ts', `import '../commands/a.ts';`],
    ['apps/console/src/live/planted.ts', `import '../features/inbox/a.ts';`],
  ],
  'commands are beneath features': [
    ['apps/console/src/commands/planted.ts', `import '../features/inbox/a.ts';`],
    ['apps/console/src/commands/planted.ts', `import '../app/a.ts';`],
  ],
  'a feature never imports a feature; app composes them': [
    [feature, `import type { A } from '../reports/a.ts';`],
    [feature, `import '../../app/a.ts';`],
  ],
  'the server takes from shared packages only': [
    ['apps/server/src/planted.ts', `import '@parley/delivery';`],
  ],
  'features know each other by type; the instances come from the context': [
    ['apps/server/src/features/rating/planted.ts', `import { a } from '../queue/queue.service.ts';`],
  ],
  'one folder of the console speaks to the socket': [
    [feature, `import type { Socket } from 'socket.io-client';`],
    ['apps/server/src/planted.ts', `import 'socket.io-client';`],
  ],
  'nobody imports an app': [
    ['apps/e2e/planted.e2e.ts', `import '../server/src/main.ts';`],
    ['packages/kpi/src/planted.test.ts', `import '../../../apps/console/src/main.tsx';`],
  ],
  'testkit is for tests and dev entries': [
    ['apps/server/src/planted.ts', `import '@parley/testkit/builders';`],
  ],
  'another package is entered by its name': [
    ['apps/console/src/app/planted.ts', `import '../../../../packages/kpi/src/index.ts';`],
  ],
  'is not among the "exports"': [
    ['apps/console/src/app/planted.ts', `import '@parley/kpi/src/index.ts';`],
    ['packages/kpi/src/planted.test.ts', `import '@parley/server';`],
  ],
  'package.json does not declare it': [
    ['packages/guardrails/src/planted.ts', `import 'left-pad';`],
    ['apps/console/src/app/planted.ts', `import type { A } from 'fastify';`],
  ],
  'is the most': [['packages/kpi/src/planted.css', '\n'.repeat(301)]],
};

export const harmless: readonly Planted[] = [
  ['apps/widget/src/panel/planted.ts', `import type { A } from '@parley/protocol';`],
  ['apps/widget/src/panel/planted.ts', `import { LIMITS } from '@parley/protocol/limits';`],
  ['apps/widget/src/panel/planted.ts', `import { newCommandId } from '@parley/protocol/ids';`],
  ['apps/widget/src/panel/planted.ts', `import '../connection/a.ts';`],
  ['apps/server/src/features/rating/planted.ts', `import type { A } from '../queue/queue.service.ts';`],
  ['apps/server/src/features/rating/planted.ts', `import { a } from '../../db/tables.ts';`],
  [feature, `import '../../shared/a.ts';`],
  [feature, `import './a.ts';`],
  ['packages/kpi/src/planted.ts', `// import 'zod';\nexport const text = "import 'zod'";`],
];
