import { newCommandId } from '@parley/protocol/ids';
import type { Conversation } from '@parley/protocol';
import { changeDraft, draftOf } from '../shared/screen/drafts.store.ts';
import { openDialog } from '../shared/screen/panels.store.ts';
import { showToast } from '../shared/screen/toasts.store.ts';
import { goTo, inboxPlace } from '../shared/router/use-place.ts';
import { goToChecklist } from './checklist.commands.ts';
import type { Command, CommandContext } from './command.ts';
import { composer } from './composer.handle.ts';

/** How long an end can be taken back; longer where a goodbye is offered, which has to be read. */
const UNDO_MS = 3_000;
const OFFER_MS = 6_000;
/** A goodbye stands among the last words. */
const LAST = 3;

/** Words with which this operator may take leave, where they have not yet; null where they have, or said nothing at all. */
async function missingFarewell(
  { timelineOf, visitorOf, me }: CommandContext,
  conversation: Conversation,
): Promise<string | null> {
  const said = timelineOf(conversation.id).flatMap((event) =>
    event.kind === 'message.added' && event.actor.id === me.operator.id ? event.body.text : [],
  );
  if (said.length === 0) return null;
  // What only helps and cannot be had does not keep anybody from ending.
  const words = await import('@parley/manners/farewell').catch(() => null);
  return !words || words.hasFarewell(said.slice(-LAST))
    ? null
    : words.farewellFor(visitorOf(conversation).language, said, conversation.lastSeq);
}

/**
 * Ends the conversation a moment later, so that a slip can be taken back; whoever has not said goodbye, or
 * (unless `isSaid`) how it ended, may do so first.
 */
export const endSoon =
  (asksRating: boolean, isSaid = false): Command['run'] =>
  async (context) => {
    const { conversation, live, fail, t } = context;
    if (!conversation) return;
    const conversationId = conversation.id;
    const farewell = await missingFarewell(context, conversation);
    const endNow = async (): Promise<void> => {
      hideToast();
      const answer = await live.ask({
        name: 'conversation.end',
        payload: { id: newCommandId(), conversationId, ...(!asksRating && { asksRating }) },
      });
      if (answer.ok) return;
      // The owner may have begun to want it a moment ago.
      if (answer.error.code === 'wrap_up_missing') sayFirst();
      else fail(answer.error);
    };
    const openSteps = context.me.operator.isNewcomer ? (context.openStepsOf(conversation)?.length ?? 0) : 0;
    const forMs = farewell === null && openSteps === 0 ? UNDO_MS : OFFER_MS;
    const timer = setTimeout(() => void endNow(), forMs);
    const undo = (): void => {
      clearTimeout(timer);
      hideToast();
    };
    const sayFirst = (): void => {
      goTo(inboxPlace(conversationId));
      openDialog(asksRating ? 'end' : 'end-unasked');
    };
    const wrapUp = (): void => {
      undo();
      sayFirst();
    };
    const sayGoodbye = (): void => {
      undo();
      goTo(inboxPlace(conversationId));
      // What is being written already stays.
      if (draftOf(conversationId).message === '')
        changeDraft(conversationId, { mode: 'message', message: farewell ?? '' });
      composer()?.focus();
    };
    const showSteps = (): void => {
      undo();
      goTo(inboxPlace(conversationId));
      void goToChecklist.run({ ...context, place: inboxPlace(conversationId) });
    };
    const actions = [
      { label: t('undo'), run: undo },
      ...(openSteps > 0 ? [{ label: t('showSteps'), run: showSteps }] : []),
      ...(farewell === null ? [] : [{ label: t('sayGoodbye'), run: sayGoodbye }]),
      ...(conversation.outcome === undefined && !isSaid ? [{ label: t('wrapUp'), run: wrapUp }] : []),
    ];
    const words = t(farewell === null ? 'ending' : 'endingBare');
    const hideToast = showToast(
      openSteps > 0 ? `${t('endingSteps', { count: openSteps })} ${words}` : words,
      actions,
      forMs,
    );
  };
