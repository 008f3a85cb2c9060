/** Ends the task that runs, so that the page can draw and hear before the next piece of work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
