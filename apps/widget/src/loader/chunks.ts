/** The hash in the names of all files of this build, which the build writes in place of this name. */
declare const PARLEY_HASH: string;

/** Of `api`, `panel`, `room` or `triggers`, or of the panel's words in a language: `panel-en`. */
export const addressOf = (base: string, chunk: string): string =>
  `${base}widget/assets/${chunk}-${PARLEY_HASH}.js`;
