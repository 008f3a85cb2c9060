/** A list as people keep it: one after the other with commas between, on as many lines as it needs. */
export const list = (words: string): readonly string[] =>
  words
    .split(',')
    .map((word) => word.trim().replaceAll(/\s+/g, ' '))
    .filter((word) => word !== '');
