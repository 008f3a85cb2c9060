import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createApiClient } from '@parley/testkit/api-client';
import { expect, joinTokenIn, test } from './fixtures.ts';

const run = promisify(execFile);
const addWorkspace = fileURLToPath(new URL('../../server/src/cli/add-workspace.ts', import.meta.url));

test('[SEC-3] two workspaces on one server never see each other', async ({ stage }) => {
  const port = new URL(stage.server.url).port;
  const { stdout } = await run(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', addWorkspace, 'Bakery', 'rosa@bakery.example'],
    { env: { ...process.env, DATA_DIR: stage.server.dataDir, PORT: port } },
  );
  const rosa = { email: 'rosa@bakery.example', password: 'sourdough every day' };
  const bakery = createApiClient(stage.server.url);
  await bakery.call('POST /v1/join', { body: { token: joinTokenIn(stdout), password: rosa.password } });

  const demo = await stage.operator();
  const stranger = await stage.operator(rosa);
  const shop = await stage.visitor();
  await shop.openChat();
  await shop.send('For the demo shop only');
  await demo.accept();
  await demo.send('Only we read this.');
  await expect(shop.bubbles).toHaveCount(2);

  await expect(stranger.inbox).toContainText('Nobody waits');
  await stranger.go('On the site');
  await expect(stranger.page.getByText('Nobody is on the site right now')).toBeVisible();
  const [snapshot, visits, operators, board] = await Promise.all([
    bakery.call('GET /v1/snapshot'),
    bakery.call('GET /v1/visits'),
    bakery.call('GET /v1/operators'),
    bakery.call('GET /v1/board', { query: { from: 0 } }),
  ]);
  expect(snapshot).toMatchObject({ cursor: 0, conversations: [] });
  expect(visits.visits).toEqual([]);
  expect(operators.operators.map(({ email }) => email)).toEqual([rosa.email]);
  expect(board.conversations).toBe(0);

  const [theirs] = (await stage.api.call('GET /v1/snapshot')).conversations;
  if (!theirs) throw new Error('The demo workspace has a conversation.');
  const params = { conversationId: theirs.id };
  await expect(bakery.call('GET /v1/conversations/:conversationId', { params })).rejects.toThrow(
    'conversation_unknown',
  );
  await expect(
    bakery.call('GET /v1/visitors/:visitorId', { params: { visitorId: theirs.visitorId } }),
  ).rejects.toThrow('not_found');
});
