// How every browser suite starts Chromium: the one that `npm test` found, or else Playwright's own.

/** For Playwright's `launchOptions`. */
export function chromiumLaunch(): { args: string[]; executablePath?: string } {
  const path = process.env['CHROMIUM_PATH'];
  const isRoot = process.getuid?.() === 0;
  return {
    // As root Chromium starts only without its sandbox; /dev/shm is tiny in most containers.
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-dev-shm-usage',
      '--no-first-run',
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
    ...(path ? { executablePath: path } : {}),
  };
}
