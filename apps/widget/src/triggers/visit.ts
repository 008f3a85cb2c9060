import type { Invitation, PageRule, VisitId } from '@parley/protocol';

/** The visit of this tab, as the panel needs it. */
export interface Visit {
  /** Null until the server has named it. */
  id(): VisitId | null;
  /** What the visitor took up and has not answered yet. */
  invitation(): Invitation | undefined;
  /** They have answered it. */
  answerInvitation(): void;
  /** Shows this rule's invitation now if the visitor may be asked at all, whatever its conditions say. */
  fire(rule: PageRule): void;
  /** A fact has changed that only the page knows. */
  look(): void;
  /** Takes an invitation off the screen, because the panel is opened. */
  hideInvitation(): void;
}
