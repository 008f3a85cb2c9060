import type { Conversation } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import { openCallback } from '../live/wish.ts';
import { request, type Failure } from '../shared/api/request.ts';
import { callFormOf, changeCallForm } from '../shared/screen/call-form.store.ts';
import type { Command, CommandContext } from './command.ts';

type Outcome = 'done' | 'tried' | 'failed';

/** A moment of a `datetime-local` field, in this browser's zone; null for an empty one. */
const readTime = (text: string): number | null => (text === '' ? null : new Date(text).getTime());

const wishOf = ({ conversation }: CommandContext) => conversation && openCallback(conversation);

const isMyCall = (context: CommandContext): boolean =>
  wishOf(context)?.state === 'taken' && context.conversation?.operatorId === context.me.operator.id;

const isFree = ({ conversation }: CommandContext): boolean =>
  conversation !== null && !callFormOf(conversation.id).isBusy;

type Refused = { readonly ok: false; readonly error: Failure };

/** Sends the deed once and says in the form how it went; the news itself arrives as entries. */
async function tell(
  { conversation }: CommandContext,
  deed: (conversation: Conversation) => Promise<{ readonly ok: true } | Refused>,
): Promise<void> {
  if (!conversation) return;
  const { id } = conversation;
  changeCallForm(id, { isBusy: true });
  const answer = await deed(conversation);
  if (answer.ok) {
    changeCallForm(id, { isBusy: false, problem: null, note: '', when: '' });
    return;
  }
  changeCallForm(id, {
    isBusy: false,
    problem: answer.error.code === 'conversation_taken' ? 'taken' : 'failed',
  });
}

const take: Command['run'] = (context) =>
  tell(context, ({ id: conversationId }) =>
    request('POST /v1/conversations/:conversationId/callback/take', {
      params: { conversationId },
      body: { id: newCommandId(), dueAt: readTime(callFormOf(conversationId).when) },
    }),
  );

const close =
  (outcome: Outcome): Command['run'] =>
  (context) =>
    tell(context, ({ id: conversationId }) => {
      const { when, note } = callFormOf(conversationId);
      return request('POST /v1/conversations/:conversationId/callback/result', {
        params: { conversationId },
        body: {
          id: newCommandId(),
          outcome,
          dueAt: outcome === 'tried' ? readTime(when) : null,
          note: note.trim() || null,
          noteId: newCommandId(),
        },
      });
    });

/** Promises to call, at the time that is filled in if one is. */
export const takeCall: Command = {
  id: 'take-call',
  label: (t) => t('takeCall'),
  icon: 'clock',
  when: (context) => Boolean(wishOf(context)) && !isMyCall(context) && isFree(context),
  run: take,
};

export const moveCall: Command = {
  id: 'move-call',
  label: (t) => t('moveCall'),
  icon: 'clock',
  when: (context) =>
    isMyCall(context) &&
    isFree(context) &&
    context.conversation !== null &&
    callFormOf(context.conversation.id).when !== '',
  run: take,
};

const phoneOf = (context: CommandContext): string => (wishOf(context)?.phone ?? '').replaceAll(/[^\d+]/g, '');

/** Hands the number to whatever places calls on this machine. */
const dial: Command = {
  id: 'dial',
  label: (t) => t('dial'),
  icon: 'people',
  when: (context) => phoneOf(context) !== '',
  run: (context) => void open(`tel:${phoneOf(context)}`, '_self'),
};

const OUTCOME_ICONS = { done: 'check', tried: 'retry', failed: 'close' } as const;

const closing = (outcome: Outcome, key: 'callDone' | 'callTried' | 'callFailed'): Command => ({
  id: `call-${outcome}`,
  label: (t) => t(key),
  icon: OUTCOME_ICONS[outcome],
  when: (context) => isMyCall(context) && isFree(context),
  run: close(outcome),
});

export const callDone = closing('done', 'callDone');
export const callTried = closing('tried', 'callTried');
export const callFailed = closing('failed', 'callFailed');

export const CALLBACK_COMMANDS: readonly Command[] = [
  takeCall,
  moveCall,
  dial,
  callDone,
  callTried,
  callFailed,
];
