/** Runs the task at the first wish and never twice; only after a failure does the next wish try again. */
export function once<T>(task: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= task();
    running.catch(() => (running = undefined));
    return running;
  };
}
