import type { PlacedEvent } from './apply/timeline.apply.ts';

/** What the visitor said before is another matter, perhaps. */
const LAST = 3;

/** The visitor's newest messages, oldest of them first. */
export const lastSaidByVisitor = (events: readonly PlacedEvent[]): readonly string[] =>
  events
    .flatMap((event) =>
      event.kind === 'message.added' && event.actor.kind === 'visitor' ? event.body.text : [],
    )
    .slice(-LAST);
