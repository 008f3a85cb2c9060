/** The hashes in the names of the files that are loaded from here; the build writes them in place of this name. */
declare const PARLEY_HASHES: Readonly<Record<string, string>>;

/** Of `api`, `panel`, `room` or `triggers`, or of the panel's words by their language. */
export const addressOf = (base: string, chunk: string): string =>
  `${base}widget/assets/${chunk}-${PARLEY_HASHES[chunk]}.js`;
