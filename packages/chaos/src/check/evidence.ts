import type { Entry, History, Picture } from '../clients/history.ts';

export interface StoredConversation {
  readonly picture: Picture & {
    readonly visitorId: string;
    readonly operatorId: string | null;
    readonly lastSeq: number;
  };
  /** Everything with a place in the conversation, as a fresh sign-in reads it. */
  readonly entries: readonly Entry[];
}

/** A visitor's thread from its beginning, as a fresh page reads it. */
export interface StoredThread {
  readonly visitorId: string;
  readonly pictures: readonly Picture[];
  readonly entries: readonly Entry[];
}

/** Everything a verdict is made of. */
export interface Evidence {
  readonly conversations: readonly StoredConversation[];
  readonly threads: readonly StoredThread[];
  readonly histories: readonly History[];
  /** Places of the server in which words stand that were typed and never sent. */
  readonly spills: readonly string[];
}

export interface Violation {
  readonly rule: string;
  readonly detail: string;
}

/** What one rule finds wrong, in words. */
export type Rule = (evidence: Evidence) => Iterable<string>;

export const storedEntries = ({ conversations }: Evidence): Entry[] =>
  conversations.flatMap(({ entries }) => entries).sort((a, b) => a.cursor - b.cursor);

/** Short words for an entry or an attempt. */
export const name = ({ kind, id, text }: { kind: string; id: string; text: string | null }): string =>
  `${kind} ${id}${text === null ? '' : ` "${text.slice(0, 50)}"`}`;
