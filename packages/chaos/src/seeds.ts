/** Runs that once found something, or once failed: the short form always runs them again. */
export const keptSeeds: readonly number[] = [1006];
