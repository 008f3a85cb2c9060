import { inTab } from '../../browser/tab.ts';
import { spread } from '../../report/statistics.ts';
import type { Stage } from '../stage.ts';
import { measureVisit } from './cost.ts';
import { openPanel } from './waits.ts';
import { weighTyping } from './weight.ts';

const SLOWER = 4;

interface Tap {
  readonly shellMs: number;
  readonly composerMs: number;
  readonly mainMs: number;
  readonly heapKiB: number;
}

const figures = [
  { what: 'dialog after', unit: 'ms', of: ({ shellMs }: Tap) => shellMs },
  { what: 'field after', unit: 'ms', of: ({ composerMs }: Tap) => composerMs },
  { what: 'main thread', unit: 'ms', of: ({ mainMs }: Tap) => mainMs },
  { what: 'heap', unit: 'KiB', of: ({ heapKiB }: Tap) => heapKiB },
];

/** The panel in a frame of its own against one in a shadow root of the page, by turns: bytes, and medians of what a tap costs. */
export async function measureIsolation(stage: Stage, rounds: number): Promise<readonly string[]> {
  const { browser, pages } = stage;
  const ways = [
    { name: 'a frame of its own', page: pages.quiet, taps: [] as Tap[] },
    { name: 'a shadow root', page: pages.frameless, taps: [] as Tap[] },
  ];
  for (let round = 0; round <= rounds; round += 1)
    for (const { page, taps } of ways) {
      const waits = await inTab(browser, (tab) => openPanel(tab, page, { slower: SLOWER }));
      // The first one warms the browser up.
      if (round > 0) taps.push({ ...waits, ...(await measureVisit(stage, page, SLOWER)).tap });
    }
  const lines: string[] = [];
  for (const { name, page, taps } of ways) {
    const { fileBytes, files } = await weighTyping(stage, page);
    const said = figures.map(({ what, unit, of }) => {
      const { median, least, most } = spread(taps.map(of));
      return `${what} ${median.toFixed(0)} ${unit} (${least.toFixed(0)}-${most.toFixed(0)})`;
    });
    lines.push(`${name}: ${fileBytes} B in ${files} files, ${said.join(', ')}`);
  }
  return lines;
}
