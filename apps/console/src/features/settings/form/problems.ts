import type { Problems } from './use-editor.ts';

/** Keeps the fields that have a problem: no problem is undefined here and absent afterwards. */
export function problems<Draft>(found: {
  readonly [Field in keyof Draft]?: string | undefined;
}): Problems<Draft> {
  const kept: { [Field in keyof Draft]?: string } = {};
  for (const field in found) {
    const problem = found[field];
    if (problem !== undefined) kept[field] = problem;
  }
  return kept;
}

/** The number a text stands for when it is whole and within the bounds, otherwise null. */
export function wholeNumber(text: string, low: number, high: number): number | null {
  const value = Number(text.trim());
  return text.trim() !== '' && Number.isInteger(value) && value >= low && value <= high ? value : null;
}
