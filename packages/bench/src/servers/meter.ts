// Loaded into each measured server before anything else (`node --import`), the bare one and ours alike: tells what the
// process has used so far. It costs nothing while nobody asks.
import type { Reading } from './reading.ts';

process.on('message', (question) => {
  if (question !== 'meter') return;
  // Only with --expose-gc, when memory is what is asked for.
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  const reading: Reading = { cpuMicros: user + system, rssBytes: rss, heapBytes: heapUsed + external };
  process.send?.(reading);
});
// The server ends when it has nothing more to do, whether or not it is measured.
process.channel?.unref();
