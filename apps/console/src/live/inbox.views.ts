import type { Conversation, Operator } from '@parley/protocol';
import { isWholeInbox, type InboxView, type RunningList } from '../shared/screen/inbox-view.store.ts';
import { isHandedTo } from './handover.ts';
import type { SectionName, Sections } from './inbox.sections.ts';
import { openCallback } from './wish.ts';

/** Who looks at a list, and what they know of who is at a conversation. */
export interface Viewer extends Pick<Operator, 'id' | 'teamIds'> {
  readonly isUnattended: (conversation: Conversation) => boolean;
}
type Is = (conversation: Conversation, viewer: Viewer) => boolean;

/** Which running conversations stand in which list. */
const LISTS: Readonly<Record<RunningList, Is>> = {
  all: () => true,
  queue: (conversation, me) => conversation.state === 'queued' || isHandedTo(conversation, me),
  mine: ({ state, operatorId }, me) => state === 'open' && operatorId === me.id,
  team: ({ teamId }, { teamIds }) => teamIds.includes(teamId),
  unattended: (conversation, viewer) => viewer.isUnattended(conversation),
  callbacks: (conversation) => openCallback(conversation) !== null,
  held: ({ hold }) => hold !== undefined,
};

const topicsOf = ({ topic }: Conversation) => [topic?.id, topic?.subtopic?.id];

const fits = ({ whose }: InboxView, conversation: Conversation): boolean =>
  (whose.siteId ?? conversation.siteId) === conversation.siteId &&
  (whose.teamId ?? conversation.teamId) === conversation.teamId &&
  (whose.operatorId === undefined || whose.operatorId === conversation.operatorId) &&
  (whose.topicId === undefined || topicsOf(conversation).includes(whose.topicId)) &&
  (whose.tagId === undefined || (conversation.tagIds ?? []).includes(whose.tagId)) &&
  (whose.outcome === undefined || whose.outcome === (conversation.outcome ?? 'none'));

const NAMES = ['waiting', 'callbacks', 'mine', 'others'] as const satisfies readonly SectionName[];

/** The inbox as the view shows it, in the same order. */
export function sectionsOfView(sections: Sections, view: InboxView, viewer: Viewer): Sections {
  if (isWholeInbox(view)) return sections;
  const isIn = (one: Conversation): boolean => LISTS[view.list](one, viewer) && fits(view, one);
  const shown: Record<SectionName, readonly Conversation[]> = { ...sections };
  for (const name of NAMES) shown[name] = sections[name].filter(isIn);
  return shown;
}

export const countOf = (sections: Sections): number =>
  NAMES.reduce((sum, name) => sum + sections[name].length, 0);
