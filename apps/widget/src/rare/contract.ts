import type { ComponentType } from 'preact';
import type { Language } from '../words/translation.ts';
import type { Result } from '@parley/protocol';
import type { Courier } from '../connection/contract.ts';
import type { Extras } from '../extras/contract.ts';
import type { RatingViews } from '../rating/contract.ts';
import type { SayRarely } from './words.ts';
import type { MessageRow } from '../thread/message-row.ts';

/** With the words of this part. */
export interface Spoken {
  readonly say: SayRarely;
}

export interface MenuProperties {
  onDone(): void;
}

export interface MessageToolsProperties {
  readonly row: MessageRow;
  onDone(): void;
}

/** What most visitors never see, or not at once. */
export interface RareViews extends Extras, RatingViews {
  readonly Menu: ComponentType<MenuProperties>;
  readonly MessageTools: ComponentType<MessageToolsProperties>;
}

/** What is kept of the visitor. */
export interface VisitorData extends Pick<Courier, 'takeData' | 'erase'> {
  readonly language: Language;
  exists(): boolean;
  /** Takes back that anything may be kept; only where the site asks. */
  readonly withdraw?: (() => Promise<Result<object>>) | undefined;
}
