/** A message is read at a glance up to here. */
export const BEST_WORDS = 10;

const HAS_SENSE = /[\p{L}\p{N}]/u;

/** How many words a text has: what stands between spaces and has a letter or a digit, so that an address or a price is one. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((piece) => HAS_SENSE.test(piece)).length;
