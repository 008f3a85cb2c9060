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

/** A long answer would come compressed, and what is in it could not be told. */
const askPlainly = (chunk: Buffer): Buffer =>
  Buffer.from(chunk.toString('latin1').replace(/^accept-encoding:[^\r\n]*\r\n/im, ''), 'latin1');

/**
 * Looks at the first request of a connection before anything goes on; `refuses` answers it itself when it says so. Other
 * than for a WebSocket, answers are asked for uncompressed.
 */
export function createRequestFilter(refuses: () => boolean): Filter {
  const readHead = createHeadReader();
  let stage: 'head' | 'plain' | 'WebSocket' | 'refused' = 'head';
  const begin = (chunk: Buffer): Buffer[] => {
    const head = readHead(chunk);
    if (!head) return [];
    if (!asksForWebSocket(head)) stage = 'plain';
    else stage = refuses() ? 'refused' : 'WebSocket';
    if (stage === 'refused') return [];
    return [stage === 'plain' ? askPlainly(head.all) : head.all];
  };
  return (chunk) => {
    if (stage === 'head') return begin(chunk);
    if (stage === 'refused') return [];
    return [stage === 'plain' ? askPlainly(chunk) : chunk];
  };
}
