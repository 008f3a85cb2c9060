import { inTab } from '../../browser/tab.ts';
import { spread } from '../../report/statistics.ts';
import type { Stage } from '../stage.ts';
import { openPanel, type Opening } from './waits.ts';
import { weighTyping } from './weight.ts';

const SLOWER = 4;

/** The panel in a frame of its own against one in a shadow root of the page, in turns: bytes, and medians of what a tap waits for. */
export async function measureIsolation(stage: Stage, rounds: number): Promise<readonly string[]> {
  const { browser, pages } = stage;
  const ways = [
    { name: 'a frame of its own', page: pages.quiet, taps: [] as Opening[] },
    { name: 'a shadow root', page: pages.frameless, taps: [] as Opening[] },
  ];
  for (let round = 0; round <= rounds; round += 1)
    for (const { page, taps } of ways) {
      const tap = await inTab(browser, (tab) => openPanel(tab, page, { slower: SLOWER }));
      // The first one warms the browser up.
      if (round > 0) taps.push(tap);
    }
  const lines: string[] = [];
  for (const { name, page, taps } of ways) {
    const { fileBytes, files } = await weighTyping(stage, page);
    const [shell, field] = [taps.map(({ shellMs }) => shellMs), taps.map(({ composerMs }) => composerMs)].map(
      (values) => {
        const { median, least, most } = spread(values);
        return `${median.toFixed(0)} ms (${least.toFixed(0)}-${most.toFixed(0)})`;
      },
    );
    lines.push(`${name}: ${fileBytes} B in ${files} files, dialog after ${shell}, field after ${field}`);
  }
  return lines;
}
