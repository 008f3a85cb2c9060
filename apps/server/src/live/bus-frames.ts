/*
 * A message on its way through PostgreSQL, whose notifications are shorter than 8000 bytes: one frame, or several that are
 * put together again. A frame names its node, the message's number and its place among the message's frames.
 */

const mostBytes = 7_800;
const header = /^([\w-]+) (\d+) (\d+)\/(\d+) /;

/** Cuts a message into frames of at most 7.8 kB. */
export function toFrames(node: string, number: number, text: string): string[] {
  if (Buffer.byteLength(text) <= mostBytes) return [`${node} ${number} 1/1 ${text}`];
  // Base64, because a cut may fall within a letter.
  const encoded = Buffer.from(text).toString('base64');
  const count = Math.ceil(encoded.length / mostBytes);
  return Array.from(
    { length: count },
    (_, index) =>
      `${node} ${number} ${index + 1}/${count} ${encoded.slice(index * mostBytes, (index + 1) * mostBytes)}`,
  );
}

/** Puts messages of other nodes together; frames of one node arrive in order. */
export function createAssembler(ownNode: string): (frame: string) => string | null {
  const begun = new Map<string, { readonly number: string; text: string; place: number }>();
  return (frame) => {
    const match = header.exec(frame);
    const [start = '', node = '', number = '', place = '', count = ''] = match ?? [];
    if (!match || node === ownNode) return null;
    const part = frame.slice(start.length);
    if (count === '1') return part;
    const known = begun.get(node);
    const isNext = known?.number === number && known.place + 1 === Number(place);
    // A message whose beginning was missed is not understood; it was a hint.
    if (place !== '1' && !isNext) return null;
    const text = isNext ? known.text + part : part;
    begun.set(node, { number, text, place: Number(place) });
    if (place !== count) return null;
    begun.delete(node);
    return Buffer.from(text, 'base64').toString();
  };
}
