import { ERRORS, type ErrorCode } from '../src/errors.ts';
import { LIMITS } from '../src/limits.ts';
import { events, routes } from '../src/catalogue.ts';
import type { EventDefinition, RouteDefinition } from '../src/define.ts';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const usersOf = (code: ErrorCode): string =>
  [...Object.entries<EventDefinition>(events), ...Object.entries<RouteDefinition>(routes)]
    .filter(([, one]) => one.errors?.includes(code))
    .length.toString();

/** Every error with what it means and what to do about it. */
export const errorsTable = (): string => {
  const rows = Object.entries(ERRORS).map(([code, error]) => [
    `\`${code}\``,
    String(error.http),
    error.retry,
    error.means,
    usersOf(code as ErrorCode),
  ]);
  return `# Errors\n\nEvery failure a peer can receive. \`retry\` says whether sending the same request again can help.\n\n${table(['code', 'HTTP', 'retry', 'means', 'events and routes'], rows)}\n`;
};

/** Every number both sides agree on. */
export const limitsTable = (): string => {
  const rows = Object.entries(LIMITS).map(([name, value]) => [`\`${name}\``, value.toLocaleString('en')]);
  return `# Limits\n\nNumbers both sides must agree on; names ending in \`Ms\` are milliseconds, in \`Chars\` UTF-16 code units, in \`Bytes\` bytes.\n\n${table(['name', 'value'], rows)}\n`;
};
