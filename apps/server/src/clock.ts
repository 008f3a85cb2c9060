/** The one clock of a server: it goes on evenly, whatever is done to the clock that it is set by. */
export interface SteadyClock {
  /** Milliseconds since 1970 in UTC. */
  readonly now: () => number;
  /** Compares itself with what it is set by, and follows: little by little unseen, and a leap once all is ready for it. */
  readonly look: () => Promise<void>;
}

interface Needs {
  /** What it is set by: this machine's clock, or that of the database which several servers share. */
  readonly reference: () => number | Promise<number>;
  /** Milliseconds since some moment; nobody can set it. */
  readonly elapsed: () => number;
  /** Prepares for a leap: whoever is here now must still be here after it. */
  readonly beforeLeap: (leap: { readonly from: number; readonly to: number }) => Promise<void>;
}

/** A difference of more than this (ms) is a leap. */
const leapMs = 1_500;

/** Starts with the time of `reference`. */
export async function createSteadyClock({ reference, elapsed, beforeLeap }: Needs): Promise<SteadyClock> {
  /** The reference's time less ours, as of the middle of the question. */
  async function ahead(offset: number): Promise<number> {
    const begun = elapsed();
    const theirs = await reference();
    return theirs - (begun + elapsed()) / 2 - offset;
  }

  let offset = await ahead(0);
  const now = () => Math.round(elapsed() + offset);
  return {
    now,
    async look() {
      const difference = await ahead(offset);
      if (Math.abs(difference) > leapMs)
        await beforeLeap({ from: now(), to: Math.round(now() + difference) });
      offset += difference;
    },
  };
}
