import { LIMITS } from '@parley/protocol/limits';
import type { Conversation, OperatorId } from '@parley/protocol';
import { deadlineOf } from '@parley/routing';
import { isHandedTo, type Person } from './handover.ts';
import type { Inbox } from './apply/inbox.apply.ts';
import { isAngry } from './mood.ts';
import { dueOf, openCallback } from './wish.ts';

export type SectionName = 'waiting' | 'callbacks' | 'mine' | 'others';
export type Sections = Readonly<Record<SectionName, readonly Conversation[]>>;

/** Where a conversation stands in this operator's inbox; null when it has ended. */
function sectionOf(conversation: Conversation, me: Person): SectionName | null {
  const { state, operatorId, offeredTo } = conversation;
  if (state === 'ended') return null;
  // What a colleague hands over waits for an answer as the queue does.
  if (state === 'open' && isHandedTo(conversation, me)) return 'waiting';
  const isForMe = state === 'queued' ? (offeredTo ?? me.id) === me.id : operatorId === me.id;
  if (isForMe && openCallback(conversation)) return 'callbacks';
  if (state === 'queued') return offeredTo === null || offeredTo === me.id ? 'waiting' : 'others';
  return operatorId === me.id ? 'mine' : 'others';
}

const newestOf = ({ lastMessage, startedAt }: Conversation): number => lastMessage?.at ?? startedAt;

/** A conversation beside what it is sorted by, which is found out once and not in each comparison. */
interface Placed {
  readonly conversation: Conversation;
  readonly due: number;
  readonly newest: number;
}

/** Whoever waits comes first, the nearest deadline at the top; then the newest message. Ids settle a draw, so that rows never swap. */
function compare(a: Placed, b: Placed): number {
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  return b.newest - a.newest || (a.conversation.id < b.conversation.id ? -1 : 1);
}

/** What is urgent, and who is important, stands as if it had come earlier; whoever has waited longer than that is before it all the same. */
function withHeadStart(conversation: Conversation): Conversation {
  const { isUrgent, isVip, waitingSince } = conversation;
  const headStart = (isUrgent ? LIMITS.urgentHeadStartMs : 0) + (isVip ? LIMITS.vipHeadStartMs : 0);
  return headStart === 0 || waitingSince === null
    ? conversation
    : { ...conversation, waitingSince: waitingSince - headStart };
}

const sortedBy = (list: readonly Conversation[], dueFor: (one: Conversation) => number): Conversation[] =>
  list
    .map((conversation): Placed => ({
      conversation,
      due: dueFor(conversation),
      newest: newestOf(conversation),
    }))
    .sort(compare)
    .map(({ conversation }) => conversation);

/** Where a colleague may need somebody soonest. */
const angryFirst = (list: readonly Conversation[]): Conversation[] => [
  ...list.filter(isAngry),
  ...list.filter((one) => !isAngry(one)),
];

/** The inbox in the order in which it wants attention. */
export function sectionsOf(conversations: Iterable<Conversation>, me: Person): Sections {
  const sections: Record<SectionName, Conversation[]> = { waiting: [], callbacks: [], mine: [], others: [] };
  for (const conversation of conversations) {
    const name = sectionOf(conversation, me);
    if (name) sections[name].push(conversation);
  }
  const inTurn = (list: readonly Conversation[]): Conversation[] =>
    sortedBy(list, (one) => dueOf(withHeadStart(one)));
  const { waiting, callbacks, mine, others } = sections;
  return {
    waiting: inTurn(waiting),
    callbacks: inTurn(callbacks),
    mine: inTurn(mine),
    others: angryFirst(inTurn(others)),
  };
}

const sorted = new WeakMap<
  Inbox['conversations'],
  { readonly me: OperatorId; readonly sections: Sections }
>();

/** The same, sorted once for each state of the inbox, whoever asks. */
export function sectionsIn(conversations: Inbox['conversations'], me: Person): Sections {
  const known = sorted.get(conversations);
  if (known?.me === me.id) return known.sections;
  const sections = sectionsOf(Object.values(conversations), me);
  sorted.set(conversations, { me: me.id, sections });
  return sections;
}

const waitingIn = new WeakMap<Sections, readonly Conversation[]>();

/** Everybody who waits for this operator to do something: whoever is in the queue, and whoever waits for the next answer. */
export function whoWaits(sections: Sections): readonly Conversation[] {
  const known = waitingIn.get(sections);
  if (known) return known;
  const { waiting, mine } = sections;
  const people = sortedBy([...waiting, ...mine.filter((one) => deadlineOf(one) !== null)], dueOf);
  waitingIn.set(sections, people);
  return people;
}
