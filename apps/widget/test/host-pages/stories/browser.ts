import { chromiumLaunch } from '@parley/guardrails/chromium';
import { chromium, firefox, type Browser, type LaunchOptions, type Page } from 'playwright';

/** The Firefox that is installed here, where the run is to be in it. */
const firefoxPath = process.env['FIREFOX_PATH'];

/** For stories that only Chromium's debugger can tell, or that Playwright can play in Chromium alone. */
export const isChromiumMissing = firefoxPath !== undefined;

/** The browser in which all visitors are: Chromium, or by `FIREFOX_PATH` an installed Firefox. */
export const launchBrowser = (options: LaunchOptions = {}): Promise<Browser> =>
  firefoxPath === undefined
    ? chromium.launch({ ...chromiumLaunch(), ...options })
    : firefox.launch({
        channel: 'moz-firefox',
        executablePath: firefoxPath,
        // As on most desktops: scroll bars take no room, and there is a mouse, which headless Firefox denies.
        firefoxUserPrefs: {
          'ui.useOverlayScrollbars': 1,
          'ui.primaryPointerCapabilities': 6,
          'ui.allPointerCapabilities': 6,
        },
      });

/** Whether Chromium's debugger cannot be asked. */
export const isFirefox = (page: Page): boolean =>
  page.context().browser()?.browserType().name() === 'firefox';

/**
 * What the browser notes by itself where other work shares the machine: a server that takes nobody new for a moment, and a page
 * that is left while it still connects.
 */
export const ofBusyMachines = /status of 503|closed before the connection is established/;
