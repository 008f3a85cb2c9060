import type { NumberFact, TextFact, Trigger, TriggerId } from '@parley/protocol';

/** A rule as the widget needs it; `text` and `name` are the caller's business. */
export type Rule = Pick<Trigger, 'id' | 'isEnabled' | 'conditions' | 'needsFreeOperator' | 'perVisit'>;

type TimeFact = 'secondsOnPage' | 'secondsOnSite' | 'idleSeconds';

/** What is known about the visitor. Instants are ms since 1970, all by the same clock as `now`. */
export interface Facts {
  readonly texts: Readonly<Record<Exclude<TextFact, 'event'>, string>>;
  /** The names of what the page has tracked in this visit. */
  readonly events: readonly string[];
  readonly numbers: Readonly<Record<Exclude<NumberFact, TimeFact>, number>>;
  /** When each of these seconds began to count: the page was opened, the visit began, the visitor last did something. */
  readonly since: Readonly<Record<TimeFact, number>>;
  /** Null while it is not known. */
  readonly freeOperators: number | null;
  readonly hasConversation: boolean;
  readonly isPanelOpen: boolean;
  /** An invitation is on the screen now. */
  readonly isInvited: boolean;
  readonly history: History;
}

/** What this visit has shown already, from rules and from operators alike. */
export interface History {
  readonly shown: Readonly<Partial<Record<TriggerId, number>>>;
  /** Any invitation was dismissed: then the visitor is left alone for the rest of the visit. */
  readonly hasDismissed: boolean;
}
