const END_OF_HEAD = '\r\n\r\n';

export interface Head {
  readonly text: string;
  /** Head and whatever came with it. */
  readonly all: Buffer;
}

/** Collects the head of the first message of a direction; null while it is not whole. */
export function createHeadReader(): (chunk: Buffer) => Head | null {
  let begun: Buffer = Buffer.alloc(0);
  return (chunk) => {
    begun = Buffer.concat([begun, chunk]);
    const end = begun.indexOf(END_OF_HEAD);
    return end < 0 ? null : { text: begun.toString('latin1', 0, end + END_OF_HEAD.length), all: begun };
  };
}

export const asksForWebSocket = ({ text }: Head): boolean => /^upgrade: *websocket\r?$/im.test(text);
export const isWebSocketNow = ({ text }: Head): boolean => text.startsWith('HTTP/1.1 101 ');
