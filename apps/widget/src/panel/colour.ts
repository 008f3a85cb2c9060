type Rgb = readonly [red: number, green: number, blue: number];

const parse = (colour: string): Rgb => {
  const bits = parseInt(colour.slice(1), 16);
  return [bits >> 16, (bits >> 8) & 255, bits & 255];
};

const linear = (part: number): number => (part > 10 ? ((part / 255 + 0.055) / 1.055) ** 2.4 : part / 3295);

/** Relative luminance by WCAG 2.2, 0 (black) to 1 (white). */
const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** The #rrggbb colour, darkened or lightened until it can be read on a light (or dark) background, as CSS. */
export function readableOn(colour: string, background: 'light' | 'dark'): string {
  const [target, isReadable] =
    background === 'light' ? [0, (value: number) => value < 0.155] : [255, (value: number) => value > 0.285];
  let rgb = parse(colour);
  for (let step = 0; step < 20 && !isReadable(luminance(rgb)); step += 1) {
    const [red, green, blue] = rgb;
    rgb = [red + (target - red) / 8, green + (target - green) / 8, blue + (target - blue) / 8];
  }
  return `rgb(${rgb.map(Math.round).join()})`;
}
