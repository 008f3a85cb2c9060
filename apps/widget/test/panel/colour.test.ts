import { describe, expect, it } from 'vitest';
import { readableOn } from '../../src/panel/colour.ts';

/** Contrast by WCAG 2.2, written down a second time. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const luminance = (rgb: readonly number[]): number =>
    rgb
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, index) => sum + part * (index === 0 ? 0.2126 : index === 1 ? 0.7152 : 0.0722), 0);
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const hex = (rgb: readonly number[]): string =>
  `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
const steps = [0, 40, 95, 128, 170, 215, 255];
const colours = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => [red, green, blue])));
/** Others each time; a failure names the colour. */
const some = Array.from({ length: 2_000 }, () =>
  Array.from({ length: 3 }, () => Math.floor(Math.random() * 256)),
);
const parts = (css: string): number[] => [...css.matchAll(/\d+/g)].map(([part]) => Number(part));

describe('colours of the owner', () => {
  it.each([
    ['light', [0xf1, 0xf2, 0xf5]],
    ['light', [0xff, 0xff, 0xff]],
    ['dark', [0x27, 0x2a, 0x32]],
    ['dark', [0x17, 0x19, 0x1e]],
  ] as const)(
    'are changed until they can be read on %s paper and bubbles, whatever they are',
    (background, bubble) => {
      const unreadable = [...colours, ...some]
        .map(hex)
        .filter((colour) => contrast(parts(readableOn(colour, background)), bubble) < 4.5);
      expect(unreadable).toEqual([]);
    },
  );
});
