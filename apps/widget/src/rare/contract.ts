import type { ComponentType } from 'preact';
import type { Language } from '@parley/i18n';
import type { ConversationId, Rating } from '@parley/protocol';
import type { Courier } from '../connection/contract.ts';
import type { Extras } from '../extras/contract.ts';
import type { MessageRow } from '../thread/message-row.ts';

export interface MenuProperties {
  onDone(): void;
}

export interface MessageToolsProperties {
  readonly row: MessageRow;
  onDone(): void;
}

export interface RatingProperties {
  readonly conversationId: ConversationId;
  readonly rating: Rating | null;
  readonly ratedAt: number | null;
}

/** What most visitors never see, or not at once. */
export interface RareViews extends Extras {
  readonly Menu: ComponentType<MenuProperties>;
  readonly MessageTools: ComponentType<MessageToolsProperties>;
  readonly Rating: ComponentType<RatingProperties>;
}

/** What is kept of the visitor. */
export interface VisitorData extends Pick<Courier, 'takeData' | 'erase'> {
  readonly language: Language;
  exists(): boolean;
}
