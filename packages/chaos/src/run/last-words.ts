import type { TestServer } from '@parley/testkit/test-server';

const LINES = 20;

/** The end of what a server has printed: mostly it says there why it went. */
export const lastWords = (server: Pick<TestServer, 'output'>): string =>
  server.output().trimEnd().split('\n').slice(-LINES).join('\n');
