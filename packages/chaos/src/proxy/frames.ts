/** One whole WebSocket frame as a server sends it: unmasked (RFC 6455, section 5.2). */
export interface Frame {
  readonly bytes: Buffer;
  /** Empty unless it is a text in one frame. */
  readonly text: string;
}

const TEXT_AND_LAST = 0x81;

/** Where the payload begins and ends, or null while the header is not there yet. */
function measure(bytes: Buffer): { readonly start: number; readonly end: number } | null {
  if (bytes.length < 2) return null;
  const short = bytes.readUInt8(1) & 0x7f;
  const start = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (bytes.length < start) return null;
  const length =
    short === 127 ? Number(bytes.readBigUInt64BE(2)) : short === 126 ? bytes.readUInt16BE(2) : short;
  return { start, end: start + length };
}

/** Cuts a stream into frames; what is not whole waits for more. */
export function createFrameReader(): (chunk: Buffer) => Frame[] {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const frames: Frame[] = [];
    for (let size = measure(rest); size && rest.length >= size.end; size = measure(rest)) {
      const isText = rest.readUInt8(0) === TEXT_AND_LAST;
      const text = isText ? rest.toString('utf8', size.start, size.end) : '';
      frames.push({ bytes: rest.subarray(0, size.end), text });
      rest = rest.subarray(size.end);
    }
    return frames;
  };
}

const storedAck = /43(?:\/\w+,)?\d+\[\{[^\n]*?"seq":/;

/** The same in the body of an answer to a long poll, which carries one packet or several. */
export const holdsStoredAck = (body: string): boolean => storedAck.test(body);

/**
 * Whether a frame says that something is stored. Engine.IO's message (4), Socket.IO's acknowledgement (3), the namespace,
 * the number of the request; and of all answers only those with a place in a conversation.
 */
export const isStoredAck = ({ text }: Frame): boolean =>
  /^43(?:\/\w+,)?\d+\[/.test(text) && text.includes('"seq":');
