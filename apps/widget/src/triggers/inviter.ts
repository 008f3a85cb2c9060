import { decide } from '@parley/engagement';
import { newInvitationId } from '@parley/protocol/ids';
import type { Invitation, PageRule, TriggerId } from '@parley/protocol';
import type { Bridge } from '../loader/bridge.ts';
import { recall, storageName } from '../loader/storage.ts';
import { openHistory } from './history.ts';
import { showBubble } from './invitation-bubble.ts';
import type { PageFacts, VisitReply } from './page-facts.ts';
import { wordsIn } from '../words/words-in.ts';

type Outcome = 'shown' | 'dismissed' | 'answered';

/** An invitation, and the rule that made it in this page if it was one. */
interface Made extends Invitation {
  readonly triggerId: TriggerId | null;
}

interface Options {
  readonly context: Bridge;
  facts(): { readonly visit: VisitReply; readonly page: PageFacts } | undefined;
  report(invitation: Made, outcome: Outcome): void;
}

/** Decides when to ask the visitor something, and asks. */
export interface Inviter {
  /** A fact may have changed. */
  look(): void;
  /** Shows this rule's invitation now if the visitor may be asked at all. */
  fire(rule: PageRule): void;
  setFreeOperators(count: number): void;
  /** An operator asks by hand. */
  invite(invitation: Invitation): void;
  hide(): void;
  /** What the visitor took up, until they have answered it. */
  readonly taken: Invitation | undefined;
  answered(): void;
  stop(): void;
}

export function createInviter({ context, facts, report }: Options): Inviter {
  const { site, language } = context;
  /** The visitor is in the panel or in a conversation: nobody interrupts. */
  const isBusy = (): boolean =>
    context.isOpen() || recall('localStorage', storageName(site.key, 'running')) !== null;
  const history = openHistory(site.key);
  let freeOperators: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let taken: Made | undefined;
  let shown: { readonly invitation: Made; remove(): void } | undefined;

  async function show(invitation: Made): Promise<void> {
    shown = { invitation, remove: () => undefined };
    if (invitation.triggerId) history.addShown(invitation.triggerId);
    const remove = await showBubble(invitation, {
      ...context,
      onAnswer() {
        shown = undefined;
        taken = invitation;
        context.open();
      },
      onDismiss() {
        shown = undefined;
        history.setDismissed();
        report(invitation, 'dismissed');
      },
    });
    // The panel may have been opened while the words were loaded.
    if (shown?.invitation !== invitation) return remove();
    shown = { invitation, remove };
    report(invitation, 'shown');
  }

  /** Asks one of the rules, and comes back when it may be time. */
  function ask(rules?: readonly PageRule[]): void {
    clearTimeout(timer);
    const known = facts();
    if (!known) return;
    const { visit, page } = known;
    const tracked = recall('sessionStorage', storageName(site.key, 'tracked')) ?? '';
    const events = tracked.split('\n').filter(Boolean);
    const now = Date.now();
    const hasConversation = visit.hasConversation || isBusy();
    const isInvited = shown !== undefined;
    const us = {
      events,
      hasConversation,
      isPanelOpen: false,
      isInvited,
      history: history.now,
      freeOperators,
    };
    const decision = decide(rules ?? visit.triggers, { ...page, ...us }, now);
    if ('wait' in decision) timer = setTimeout(look, Math.min(decision.wait - now, 2 ** 31 - 1));
    if (!('show' in decision)) return;
    const { id: triggerId, text } = decision.show;
    void show({ id: newInvitationId(), triggerId, text: wordsIn(text, language), operatorName: null });
  }

  const look = (): void => ask();

  return {
    look,
    fire: (rule) => ask([{ ...rule, conditions: [] }]),
    setFreeOperators(count) {
      freeOperators = count;
      look();
    },
    invite(invitation) {
      const made = { ...invitation, triggerId: null };
      if (history.now.hasDismissed) report(made, 'dismissed'); // Who said no once is left alone.
      else if (!shown && !isBusy()) void show(made);
    },
    hide() {
      shown?.remove();
      shown = undefined;
    },
    get taken() {
      return taken;
    },
    answered() {
      if (taken) report(taken, 'answered');
      taken = undefined;
    },
    stop() {
      clearTimeout(timer);
      shown?.remove();
    },
  };
}
