import type {
  ChecklistStep,
  Conversation,
  ConversationId,
  Me,
  Operator,
  Preferences,
  QuickMessage,
  SavedView,
  Site,
  ToldValue,
  Topic,
} from '@parley/protocol';
import type { Translate } from '@parley/i18n';
import type { PlacedEvent } from '../live/apply/timeline.apply.ts';
import type { Live } from '../live/live.ts';
import type { MessageEvent } from '../live/own-messages.ts';
import type { Sections } from '../live/inbox.sections.ts';
import type { Failure } from '../shared/api/request.ts';
import type { Place } from '../shared/router/place.ts';
import type { IconName } from '../shared/ui/icon.tsx';
import type { Hotkey } from './hotkey.ts';
import type { en } from './texts/en.ts';

export type CommandTexts = Translate<typeof en>;

export interface KnownVisitor {
  /** A browser's tag, such as `it-CH`. */
  readonly language: string | null;
  readonly attributes: Readonly<Record<string, ToldValue>>;
}

/** What a command may know and use. */
export interface CommandContext {
  readonly me: Me;
  readonly place: Place;
  readonly sections: Sections;
  /** The conversation on the screen, or the one whose button was pressed. */
  readonly conversation: Conversation | null;
  /** The message whose button was pressed or whose menu is open. */
  readonly message: MessageEvent | null;
  readonly operators: readonly Operator[];
  /** What is loaded of a conversation. */
  readonly timelineOf: (conversationId: ConversationId) => readonly PlacedEvent[];
  /** How many steps of its checklists are open; null: it has none. */
  readonly openStepsOf: (conversation: Conversation) => readonly ChecklistStep[] | null;
  /** What the conversation on the screen can be about. */
  readonly topics: readonly Topic[];
  readonly quickMessages: readonly QuickMessage[];
  readonly sites: readonly Site[];
  /** The keys this operator has given to commands. */
  readonly ownHotkeys: Preferences['hotkeys'];
  /** The views of the inbox that they have kept. */
  readonly savedViews: readonly SavedView[];
  /** What is known by now of a conversation's visitor, for quick messages. */
  readonly visitorOf: (conversation: Conversation) => KnownVisitor;
  /** Whether its site wants something said of it before it is ended, and nobody has. */
  readonly lacksWrapUp: (conversation: Conversation) => boolean;
  readonly live: Live;
  readonly t: CommandTexts;
  /** Tells the operator what went wrong. */
  readonly fail: (failure: Failure) => void;
  readonly toggleTheme: () => void;
  readonly signOut: () => void | Promise<void>;
}

/** One operator action. Button, hotkey, palette and context menu run the same object. */
export interface Command {
  readonly id: string;
  readonly label: (t: CommandTexts) => string;
  readonly icon: IconName;
  readonly hotkey?: Hotkey;
  /** Whether it makes sense here and now; otherwise its button is not there and its key does nothing. */
  readonly when: (context: CommandContext) => boolean;
  readonly run: (context: CommandContext) => void | Promise<void>;
}

export const always = (): boolean => true;
