import { events } from '@parley/protocol';
import type {
  AckOf,
  Changed,
  ErrorCode,
  EventDefinition,
  ProtocolError,
  RequestName,
  Result,
  Sent,
  Stored,
} from '@parley/protocol';
import type { Appended } from '../../event-log/commands.ts';
import { ok } from '../../outcome.ts';
import { toThreadAppended } from './conversation.views.ts';

type Name = RequestName<'visitor'> | RequestName<'operator'>;
type CodeOf<K extends Name> = Extract<AckOf<K>, { readonly ok: false }>['error']['code'];
type Outcome = Result<Appended | null, ErrorCode>;

/** An answer may carry the errors that its event declares; any other is a fault of ours. */
function isDeclared<K extends Name>(name: K, error: ProtocolError): error is ProtocolError<CodeOf<K>> {
  const definition: EventDefinition = events[name];
  return definition.errors?.includes(error.code) ?? false;
}

function refused<K extends Name>(name: K, error: ProtocolError): Result<never, CodeOf<K>> {
  if (!isDeclared(name, error))
    throw new Error(`${name} was refused with ${error.code}, which it does not declare`);
  return { ok: false, error };
}

/** Tells the sender where their entry stands, in the reader's own numbers. */
export function answerStored<K extends Name>(
  name: K,
  outcome: Outcome,
  cursorOf: (appended: Appended) => number | null,
): Result<Stored, CodeOf<K>> {
  if (!outcome.ok) return refused(name, outcome.error);
  const seq = outcome.value?.seq ?? null;
  const cursor = outcome.value && cursorOf(outcome.value);
  if (!outcome.value || seq === null || cursor === null)
    throw new Error(`${name} stored nothing that has a place`);
  return ok({ conversationId: outcome.value.conversationId, seq, cursor });
}

/** The same for a visitor's message, with what it brought into their log. */
export function answerSent(
  outcome: Outcome,
  cursorOf: (appended: Appended) => number | null,
): Result<Sent, CodeOf<'message.send'>> {
  const answer = answerStored('message.send', outcome, cursorOf);
  const entries = (outcome.ok && outcome.value?.entries) || [];
  if (!answer.ok || entries.length === 0) return answer;
  return ok({ ...answer.value, appended: toThreadAppended(entries) });
}

/** Tells the sender where the change stands in the reader's log. */
export function answerChanged<K extends Name>(
  name: K,
  outcome: Outcome,
  cursorOf: (appended: Appended) => number | null,
): Result<Changed, CodeOf<K>> {
  if (!outcome.ok) return refused(name, outcome.error);
  const cursor = outcome.value && cursorOf(outcome.value);
  if (!outcome.value || cursor === null) throw new Error(`${name} stored nothing that has a place`);
  return ok({ conversationId: outcome.value.conversationId, cursor });
}

/** Tells the sender only that all is well. */
export const answerDone = <K extends Name>(
  name: K,
  outcome: Outcome,
): Result<Record<string, never>, CodeOf<K>> => (outcome.ok ? ok({}) : refused(name, outcome.error));
