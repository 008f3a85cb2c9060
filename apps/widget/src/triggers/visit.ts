import type { Invitation, VisitId } from '@parley/protocol';

/** The visit of this tab, as the panel needs it. */
export interface Visit {
  /** Null until the server has named it. */
  id(): VisitId | null;
  /** What the visitor took up and has not answered yet. */
  invitation(): Invitation | undefined;
  /** They have answered it. */
  answerInvitation(): void;
  /** Takes an invitation off the screen, because the panel is opened. */
  hideInvitation(): void;
}
