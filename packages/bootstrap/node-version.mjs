// Only the range forms that the "engines" field uses: ^a.b.c and >=a.b.c, joined by ||.

const parse = (version) => version.split('.').map(Number);

function isAtLeast(version, floor) {
  for (let i = 0; i < 3; i += 1) {
    const difference = (version[i] ?? 0) - (floor[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

export function accepts(range, version) {
  return range.split('||').some((part) => {
    const [, operator, text] = /^\s*(\^|>=)(\d+\.\d+\.\d+)\s*$/.exec(part) ?? [];
    if (!text) throw new Error(`"${part.trim()}" is not a range that this project's bootstrap understands`);
    const floor = parse(text);
    const actual = parse(version);
    return isAtLeast(actual, floor) && (operator === '>=' || actual[0] === floor[0]);
  });
}
