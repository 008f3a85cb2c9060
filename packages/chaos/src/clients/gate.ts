/** Holds back what reaches a page while the page is frozen. */
export interface Gate {
  readonly isFrozen: boolean;
  readonly freeze: () => void;
  /** Lets everything in that waited, in its order. */
  readonly thaw: () => void;
  readonly through: <A extends unknown[]>(handle: (...args: A) => void) => (...args: A) => void;
  /** Resolves as soon as the page is not frozen. */
  readonly open: () => Promise<void>;
}

export function createGate(): Gate {
  let isFrozen = false;
  const waiting: (() => void)[] = [];
  return {
    get isFrozen() {
      return isFrozen;
    },
    freeze: () => void (isFrozen = true),
    thaw() {
      isFrozen = false;
      for (const enter of waiting.splice(0)) enter();
    },
    through:
      (handle) =>
      (...args) => {
        if (isFrozen) waiting.push(() => handle(...args));
        else handle(...args);
      },
    open: () => (isFrozen ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
  };
}
