const linear = (part: number): number => (part > 10 ? ((part / 255 + 0.055) / 1.055) ** 2.4 : part / 3295);

/** Relative luminance by WCAG 2.2 of a #rrggbb colour, 0 (black) to 1 (white). */
function luminance(colour: string): number {
  const bits = parseInt(colour.slice(1), 16);
  const [red, green, blue] = [bits >> 16, (bits >> 8) & 255, bits & 255];
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

// At this luminance black and white are equally readable: 4.58 to 1.
const middle = 0.179;

/** Black or white, whichever is easier to read on a #rrggbb colour; never under 4.5 to 1. */
export const textOn = (colour: string): '#000' | '#fff' => (luminance(colour) > middle ? '#000' : '#fff');
