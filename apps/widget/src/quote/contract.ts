import type { ComponentType } from 'preact';
import type { ParsedOf, Quote } from '@parley/protocol';

/** Words of the page that wait above the composer for the message about them. */
export interface Quoting {
  readonly View: ComponentType;
  /** Hands them over, and forgets them. */
  take(): Quote;
}

/** An operator wants a place to be shown. */
export type QuoteWish = ParsedOf<'quote.wanted'>;

/** What the page's words have to do with the conversation; loaded when somebody asks about them. Shows a place, or takes up what has been selected. */
export type QuotePart = (wish?: QuoteWish) => void;
