/** One counter for all builders: every thing built differs from the others, and a run equals the run before it. */
let built = 0;

/** The next number: 1, 2, 3, … */
export const next = (): number => (built += 1);

/** Starts the counter afresh, for tests that compare what they built with a stored picture. */
export const reseed = (from = 0): void => {
  built = from;
};

/** A UUID that shows its number, so that a failing test can be read. */
export const uuid = (number: number): string =>
  `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

/** A fixed morning; builders count minutes from it. */
export const MORNING = Date.UTC(2026, 10, 22, 9, 0, 0);
export const MINUTE = 60_000;

/** Takes turns through a list. */
export const turn = <T>(list: readonly [T, ...T[]], number: number): T =>
  list[number % list.length] ?? list[0];
