import type { ComponentType } from 'preact';
import type { ConversationId, Rating } from '@parley/protocol';

export interface RatingProperties {
  readonly conversationId: ConversationId;
  readonly rating: Rating | null;
  /** When it was first rated; the hour in which it can be changed counts from here. */
  readonly ratedAt: number | null;
}

export interface RatingViews {
  readonly Rating: ComponentType<RatingProperties>;
}
