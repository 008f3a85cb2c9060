const restMs = 3_000;

/** Tries until it works, or until nobody wants it any more: calling what is returned says so. */
export function keepTrying(task: () => Promise<unknown>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWanted = true;
  const attempt = (): void =>
    void task().catch(() => {
      if (isWanted) timer = setTimeout(attempt, restMs);
    });
  attempt();
  return () => {
    isWanted = false;
    clearTimeout(timer);
  };
}
