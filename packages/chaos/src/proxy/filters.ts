import { createFrameReader, type Frame } from './frames.ts';
import { asksForWebSocket, createHeadReader, isWebSocketNow } from './head.ts';

/** Looks at a chunk and says what of everything so far goes on. */
export type Filter = (chunk: Buffer) => readonly Buffer[];

interface Guards {
  /** Asked of every frame once a connection has become a WebSocket. */
  readonly mayPass: (frame: Frame) => boolean;
  /** Asked of everything else. */
  readonly mayPassPlain: (chunk: Buffer) => boolean;
}

/** Looks at what a server says, and passes on what may. */
export function createAnswerFilter({ mayPass, mayPassPlain }: Guards): Filter {
  const readHead = createHeadReader();
  const readFrames = createFrameReader();
  let stage: 'head' | 'frames' | 'other' = 'head';

  const passing = (chunk: Buffer): Buffer[] =>
    readFrames(chunk)
      .filter(mayPass)
      .map(({ bytes }) => bytes);

  return (chunk) => {
    if (stage === 'other') return mayPassPlain(chunk) ? [chunk] : [];
    if (stage === 'frames') return passing(chunk);
    const head = readHead(chunk);
    if (!head) return [];
    stage = isWebSocketNow(head) ? 'frames' : 'other';
    if (stage === 'other') return mayPassPlain(head.all) ? [head.all] : [];
    const { length } = head.text;
    return [head.all.subarray(0, length), ...passing(head.all.subarray(length))];
  };
}

/** Looks at the first request of a connection before anything goes on; `refuses` answers it itself when it says so. */
export function createUpgradeFilter(refuses: () => boolean): Filter {
  const readHead = createHeadReader();
  let stage: 'head' | 'passing' | 'refused' = 'head';
  return (chunk) => {
    if (stage !== 'head') return stage === 'passing' ? [chunk] : [];
    const head = readHead(chunk);
    if (!head) return [];
    stage = asksForWebSocket(head) && refuses() ? 'refused' : 'passing';
    return stage === 'passing' ? [head.all] : [];
  };
}
