import type { Answers } from '@parley/protocol';

/** What the visitor did with the questions. */
export interface Asked {
  /** Everything is answered; undefined when there was nothing to ask. */
  onAnswers(answers: Answers | undefined): void;
  /** They would rather write first: the text goes back to where it was. */
  onBack(): void;
}

/** Steps before the first message; loaded with the first key that is pressed, where the site asks anything. */
export interface AskingPart {
  /** Asks what is not known yet. Rejects when the questions could not be had. */
  ask(text: string, asked: Asked): Promise<void>;
}
