import type { z } from 'zod';
import { fail, ok } from '../outcome.ts';
import type { Failure } from '../outcome.ts';

type Parsed = { readonly ok: true; readonly value: unknown } | Failure<'bad_request' | 'too_large'>;

/** Parses what came from outside, once. The failure names the field, never what stood in it. */
export function parse(schema: z.ZodType, input: unknown): Parsed {
  const result = schema.safeParse(input);
  if (result.success) return ok(result.data);
  const issue = result.error.issues[0];
  const detail = issue ? `${issue.path.join('.') || 'the whole'}: ${issue.message}` : 'unreadable';
  const isTooLong = issue?.code === 'too_big' && issue.origin === 'string';
  return fail(isTooLong ? 'too_large' : 'bad_request', { detail });
}
