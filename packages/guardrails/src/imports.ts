// Reads a module's imports with a real parser, so that comments, strings and templates are never mistaken for one.
import { parseSync } from 'oxc-parser';

export interface Import {
  readonly specifier: string;
  /** True for `import type` and `export type` only: `import { type A }` still loads the module. */
  readonly typeOnly: boolean;
  readonly line: number;
}

export function readImports(path: string, source: string): Import[] {
  const { module, errors } = parseSync(path, source);
  if (errors[0]) throw new Error(`${path} cannot be parsed: ${errors[0].message}`);

  const found = (specifier: string, start: number): Import => ({
    specifier,
    typeOnly: /^(?:import|export)\s+type\s/.test(source.slice(start, start + 20)),
    line: source.slice(0, start).split('\n').length,
  });
  const fromStatements = module.staticImports.map((it) => found(it.moduleRequest.value, it.start));
  const fromExports = module.staticExports.flatMap((it) => {
    const from = it.entries.find((entry) => entry.moduleRequest)?.moduleRequest;
    return from ? [found(from.value, it.start)] : [];
  });
  const fromCalls = module.dynamicImports.flatMap((it) => {
    const text = source.slice(it.moduleRequest.start, it.moduleRequest.end);
    return /^(['"]).*\1$/.test(text) ? [found(text.slice(1, -1), it.start)] : [];
  });
  return [...fromStatements, ...fromExports, ...fromCalls];
}
