import type { Quote, RatingForm, RatingSettings } from '@parley/protocol';
import { byVisitor, common, type Entry } from './timeline.ts';

/** How a site asks that has decided nothing. */
export const someRatingSettings = (over: Partial<RatingSettings> = {}): RatingSettings => ({
  isAsked: true,
  scale: 3,
  reasons: null,
  asksByMail: true,
  ...over,
});

export const aRatingForm = (over: Partial<RatingForm> = {}): RatingForm => ({
  isAsked: true,
  scale: 3,
  good: [
    { id: 'fast', label: 'Quick answer' },
    { id: 'helpful', label: 'It helped' },
  ],
  bad: [
    { id: 'slow', label: 'Too slow' },
    { id: 'unsolved', label: 'Not solved' },
  ],
  ...over,
});

/** The visitor said "not now". */
export const aRatingSkip = (over: Partial<Entry<'rating.skipped'>> = {}): Entry<'rating.skipped'> => ({
  ...common(byVisitor),
  kind: 'rating.skipped',
  body: {},
  ...over,
});

export const aQuote = (over: Partial<Quote> = {}): Quote => ({
  exact: 'Delivered in three to five days',
  prefix: 'Everything in stock is ',
  suffix: ', to Norway in ten.',
  url: 'https://shop.example/delivery',
  title: 'Delivery',
  ...over,
});
