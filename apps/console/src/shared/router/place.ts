import type { ConversationId, VisitId } from '@parley/protocol';

export const SETTINGS_SECTIONS = [
  'operators',
  'teams',
  'quick-messages',
  'triggers',
  'checklists',
  'articles',
  'tags',
  'sites',
  'blocks',
  'limits',
  'audit',
] as const;
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

/** Which part fills a phone's screen; wider screens show list, conversation and card side by side. */
export type Part = 'conversation' | 'card';

/** Where the operator is. The address after `#` says nothing more and nothing less. */
export type Place =
  | {
      readonly screen: 'inbox' | 'history';
      readonly conversationId: ConversationId | null;
      readonly part: Part;
      /** The entry that was looked for, by its place in the conversation. */
      readonly seq?: number;
    }
  | { readonly screen: 'visits'; readonly visitId: VisitId | null }
  | { readonly screen: 'board' }
  | { readonly screen: 'settings'; readonly section: SettingsSection }
  | { readonly screen: 'account' | 'keys' }
  | { readonly screen: 'join' | 'reset'; readonly token: string };

export type ScreenName = Place['screen'];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isConversationId = (text: string | undefined): text is ConversationId => UUID.test(text ?? '');
const isVisitId = (text: string | undefined): text is VisitId => UUID.test(text ?? '');
const isSection = (text: string | undefined): text is SettingsSection =>
  SETTINGS_SECTIONS.some((name) => name === text);

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return ''; // A link cut in the middle of an escape: treated as absent.
  }
}

/** Reads an address such as `#/inbox/3f…/card`. Anything unknown is the inbox: an old link must still open something. */
export function parsePlace(hash: string): Place {
  const [screen, first, ...rest] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode);
  switch (screen) {
    case 'visits':
      return { screen, visitId: isVisitId(first) ? first : null };
    case 'board':
    case 'account':
    case 'keys':
      return { screen };
    case 'settings':
      return { screen, section: isSection(first) ? first : 'operators' };
    case 'join':
    case 'reset':
      return { screen, token: first ?? '' };
    default:
      return parseList(screen, first, rest);
  }
}

/** A list, the conversation that is open beside it, and the entry of it that was looked for. */
function parseList(screen: string | undefined, first: string | undefined, rest: readonly string[]): Place {
  const conversationId = isConversationId(first) ? first : null;
  const seq = rest.find((part) => /^[1-9]\d{0,8}$/.test(part));
  return {
    screen: screen === 'history' ? 'history' : 'inbox',
    conversationId,
    part: conversationId && rest.includes('card') ? 'card' : 'conversation',
    ...(conversationId && seq !== undefined && { seq: Number(seq) }),
  };
}

/** The address of a place; `parsePlace` reads it back. */
export function hrefOf(place: Place): string {
  switch (place.screen) {
    case 'visits':
      return place.visitId ? `#/visits/${place.visitId}` : '#/visits';
    case 'board':
    case 'account':
    case 'keys':
      return `#/${place.screen}`;
    case 'settings':
      return `#/settings/${place.section}`;
    case 'join':
    case 'reset':
      return `#/${place.screen}/${encodeURIComponent(place.token)}`;
    default: {
      if (!place.conversationId) return `#/${place.screen}`;
      const seq = place.seq === undefined ? '' : `/${place.seq}`;
      const card = place.part === 'card' ? '/card' : '';
      return `#/${place.screen}/${place.conversationId}${seq}${card}`;
    }
  }
}
