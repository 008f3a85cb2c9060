import { languages } from '../words/languages.ts';
import type { ScriptTag } from '../loader/script-tag.ts';

export type Warn = (what: string) => void;

const wanted: Readonly<Record<string, RegExp>> = {
  language: new RegExp(`^(${languages.join('|')})`),
  side: /^(left|right)$/,
  start: /^(launcher|hidden|open)$/,
};

/** Says to the owner's console what is wrong, once each, and only while they debug (`data-debug`). */
export function createWarner({ data }: ScriptTag): Warn {
  if (data['debug'] === undefined) return () => undefined;
  const said = new Set<string>();
  const warn: Warn = (what) => {
    if (said.has(what)) return;
    said.add(what);
    console.warn(`Parley: ${what}`);
  };
  for (const [name, right] of Object.entries(wanted)) {
    const value = data[name];
    if (value !== undefined && !right.test(value)) warn(`data-${name}="${value}" is not known`);
  }
  const { offset } = data;
  if (offset !== undefined && !CSS.supports('margin', offset))
    warn(`data-offset="${offset}" is not a margin such as "0 24px 80px"`);
  return warn;
}
