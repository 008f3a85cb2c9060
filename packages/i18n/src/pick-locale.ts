/** The first preferred language that is available, by its full tag or by its language alone; otherwise the first available. */
export function pickLocale<L extends string>(
  preferred: readonly string[],
  available: readonly [L, ...L[]],
): L {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split(/[-_]/)[0];
    const found = available.find((name) => name === tag) ?? available.find((name) => name === language);
    if (found) return found;
  }
  return available[0];
}
