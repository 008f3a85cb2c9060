import { afterEach, describe, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { seat } from '../../src/loader/seat.ts';
import { expectAccessible } from '../axe.ts';
import type { Stage } from '../panel-stage.tsx';
import { pseudoLanguage, speak } from '../spoken.ts';

export type States = Readonly<Record<string, () => Promise<Stage>>>;

interface Mode {
  readonly width: number;
  readonly height?: number;
  readonly features: readonly { readonly name: string; readonly value: string }[];
  readonly language?: string;
}

const scheme = (value: string) => ({ name: 'prefers-color-scheme', value });
const modes: Readonly<Record<string, Mode>> = {
  light: { width: 384, features: [scheme('light')] },
  dark: { width: 384, features: [scheme('dark')] },
  'forced colours': { width: 384, features: [scheme('dark'), { name: 'forced-colors', value: 'active' }] },
  // A window of 768 × 720, made larger: what the visitor reads is twice as large, and half as much of it is there.
  '200 %': { width: 384, height: 360, features: [scheme('light')] },
  '320 px': { width: 320, features: [scheme('light')] },
  'right to left': { width: 320, features: [scheme('light')], language: pseudoLanguage },
};
const smallestPx = 24;

const emulate = (features: Mode['features']) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [...features] });

/** What can be pressed, as large as it is for a finger: the label around what has no size of its own. */
function smallTargets(): string[] {
  const all = [
    ...document.querySelectorAll<HTMLElement>('button, input, select, textarea, .foot a, .link a'),
  ];
  return all.flatMap((element) => {
    const target = element.closest('label') ?? element;
    const { width, height } = target.getBoundingClientRect();
    const isShown = target.checkVisibility() && width > 0;
    const isLarge = Math.round(width) >= smallestPx && Math.round(height) >= smallestPx;
    return isShown && !isLarge ? [`${element.outerHTML.slice(0, 120)} ${width} × ${height}`] : [];
  });
}

/** What reaches over the panel's sides, where nobody can scroll to it. */
function overflowing(): string[] {
  const { clientWidth } = document.documentElement;
  return [...document.querySelectorAll<HTMLElement>('body *:not(.unseen, .unseen *)')].flatMap((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const isOut = element.checkVisibility() && width > 0 && (left < -1 || right > clientWidth + 1);
    return isOut ? [`${element.outerHTML.slice(0, 120)} ${left}…${right}`] : [];
  });
}

/** What can be pressed and lies below the panel, where nothing scrolls to it. */
function unreachable(): string[] {
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    (/auto|scroll/.test(getComputedStyle(element).overflowY) || scrolls(element.parentElement));
  return [...document.querySelectorAll('button, input, select, textarea, a')].flatMap((element) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    const isOut = element.checkVisibility() && height > 0 && (top < -1 || bottom > innerHeight + 1);
    return isOut && !scrolls(element.parentElement) ? [element.outerHTML.slice(0, 120)] : [];
  });
}

/** Tries each state as everybody may meet it. With `VITE_LOOK` it leaves pictures in `look/`. */
export function tryEveryMode(states: States): void {
  let stage: Stage | undefined;
  afterEach(async () => {
    stage?.leave();
    stage = undefined;
    speak('en');
    Reflect.deleteProperty(window, seat);
    document.documentElement.removeAttribute('dir');
    await emulate([]);
    await page.viewport(384, 640);
  });

  describe.each(Object.entries(modes))(
    'in %s',
    (mode, { width, height = 640, features, language = 'en' }) => {
      it.each(Object.entries(states))('the state "%s" has no barriers', async (name, open) => {
        await page.viewport(width, height);
        await emulate(features);
        speak(language);
        stage = await open();
        expect(document.documentElement.dir).toBe(language === pseudoLanguage ? 'rtl' : 'ltr');
        await expectAccessible();
        expect(smallTargets()).toEqual([]);
        expect(overflowing()).toEqual([]);
        expect(unreachable()).toEqual([]);
        if (import.meta.env['VITE_LOOK'])
          await page.screenshot({ path: `../../look/${name}-${mode}.png`.replaceAll(/[ ,]+/g, '-') });
      });
    },
  );
}
