import type { Conversation, QuickMessage } from '@parley/protocol';
import { closeness } from '../../../live/likely-next.ts';
import { fuzzyScore } from '../../../shared/fuzzy.ts';

/** A `/word` that ends at the cursor, asking for a quick message. */
export interface SlashQuery {
  readonly query: string;
  /** Where the slash stands. */
  readonly from: number;
}

/** Finds the slash that is being written; one inside a word, as in an address or a date, is only a slash. */
export function slashQueryAt(text: string, cursor: number): SlashQuery | null {
  const found = /(?:^|\s)\/([\p{L}\p{N}_-]*)$/u.exec(text.slice(0, cursor));
  const query = found?.[1];
  return query === undefined ? null : { query, from: cursor - query.length - 1 };
}

interface Ranking {
  /** What the visitor is typing, or said last: what it speaks of stands higher. */
  readonly hints: string;
  /** How often each was inserted, by id. */
  readonly uses: Readonly<Record<string, number>>;
  /** What it is about, as the visitor chose or the team has it. */
  readonly topic: Conversation['topic'];
}

const NO_RANKING: Ranking = { hints: '', uses: {}, topic: null };
/** What shared words and use weigh beside a match: more than scattered letters, less than a whole word elsewhere in the name. */
const HINT_WEIGHT = 60;
const USE_WEIGHT = 10;
/** What belongs to the topic stands before what only shares words with it. */
const TOPIC_WEIGHT = 200;

/** Quick messages that fit, the best first: by shortcode, use and text, then by what is being talked about and by how often each was used. */
export function matchQuickMessages(
  all: readonly QuickMessage[],
  query: string,
  { hints, uses, topic }: Ranking = NO_RANKING,
): readonly QuickMessage[] {
  const wanted = stemsOf(hints);
  return all
    .map((quick) => ({ quick, score: fitOf(quick, query) }))
    .filter(({ score }) => score > 0)
    .map(({ quick, score }) => ({
      quick,
      score:
        score +
        TOPIC_WEIGHT * closeness(quick, { topic }) +
        HINT_WEIGHT * sharedStems(wanted, quick) +
        USE_WEIGHT * Math.log2(1 + (uses[quick.id] ?? 0)),
    }))
    .sort((a, b) => b.score - a.score || a.quick.shortcode.localeCompare(b.quick.shortcode))
    .map(({ quick }) => quick);
}

function fitOf({ shortcode, use, text, variants }: QuickMessage, query: string): number {
  const texts = [text, ...Object.values(variants)].map((one) => textScore(query, one));
  return Math.max(2 * fuzzyScore(query, shortcode), 1.5 * textScore(query, use), ...texts);
}

// Scattered letters fit every long text, so in texts only whole words count.
const textScore = (query: string, text: string): number =>
  query.length >= 2 && text.toLowerCase().includes(query.toLowerCase()) ? fuzzyScore(query, text) : 0;

/** Words without their endings, roughly and in any alphabet: the first five letters of those that have four or more. */
const stemsOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5)));

/** Three tell enough; a long text must not win by its length. */
function sharedStems(wanted: ReadonlySet<string>, { shortcode, use, text, variants }: QuickMessage): number {
  if (wanted.size === 0) return 0;
  const own = stemsOf([shortcode, use, text, ...Object.values(variants)].join(' '));
  return Math.min(3, [...wanted].filter((stem) => own.has(stem)).length);
}
