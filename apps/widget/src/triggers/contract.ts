import type { Language } from '@parley/i18n';
import type { Invitation, PublicSite, VisitId } from '@parley/protocol';

/** What the page lends to the visit. */
export interface VisitContext {
  readonly base: string;
  readonly site: PublicSite;
  readonly language: Language;
  readonly root: HTMLElement;
  readonly signal: AbortSignal;
  /** The visitor is in the panel or in a conversation: nobody interrupts. */
  isBusy(): boolean;
  /** The visitor took the invitation up. */
  onAnswer(invitation: Invitation): void;
}

/** The visit of this tab, as the panel needs it. */
export interface Visit {
  /** Null until the server has named it. */
  id(): VisitId | null;
  /** The visitor has answered the invitation that they took up. */
  answerInvitation(): void;
  /** Takes an invitation off the screen, because the panel is opened. */
  hideInvitation(): void;
}

export interface TriggersModule {
  startVisit(context: VisitContext): Visit;
}
