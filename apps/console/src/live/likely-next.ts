import type { Conversation, QuickMessage } from '@parley/protocol';

type About = Pick<Conversation, 'topic'>;

/** More would have to be read instead of seen. */
const MOST = 3;

/** How close a quick message is to what a conversation is about: 2 its closer word, 1 its topic, 0 neither. */
export function closeness({ topicIds }: QuickMessage, { topic }: About): 0 | 1 | 2 {
  if (!topic) return 0;
  if (topicIds.some((id) => id === topic.subtopic?.id)) return 2;
  return topicIds.some((id) => id === topic.id) ? 1 : 0;
}

interface Known {
  /** Those that this visitor was sent already. */
  readonly said: ReadonlySet<string>;
  /** How often each was inserted here, by id. */
  readonly uses: Readonly<Record<string, number>>;
}

/** What is likely to be wanted next in a conversation, of those that belong to its topic: the closest first, then the most used. */
export function likelyNext(
  all: readonly QuickMessage[],
  about: About,
  { said, uses }: Known,
): readonly QuickMessage[] {
  return all
    .filter((quick) => !said.has(quick.id) && closeness(quick, about) > 0)
    .toSorted(
      (a, b) =>
        closeness(b, about) - closeness(a, about) ||
        (uses[b.id] ?? 0) - (uses[a.id] ?? 0) ||
        a.shortcode.localeCompare(b.shortcode),
    )
    .slice(0, MOST);
}
