import { describe, expect, it } from 'vitest';
import { textOn } from '../../src/rules/colour.ts';

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
const white = [255, 255, 255];
const black = [0, 0, 0];

const isReadable = (found: { readonly contrast: number }): boolean => found.contrast >= 4.5;

describe('an accent', () => {
  it('carries text that can be read, whichever colour the owner chose', () => {
    for (const colour of colours) {
      const text = textOn(hex(colour)) === '#000' ? black : white;
      expect({ colour: hex(colour), contrast: contrast(colour, text) }).toSatisfy(isReadable);
    }
  });
});
