import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { PageTitle, PageUrl, Words } from './values.ts';

/** Words of a page that a message is about, and what stood around them, so that they are found again on a page that has changed. */
export const Quote = z
  .object({
    exact: Words.trim().min(1).max(LIMITS.quoteChars),
    prefix: Words.max(LIMITS.quoteContextChars),
    suffix: Words.max(LIMITS.quoteContextChars),
    url: PageUrl,
    title: PageTitle,
  })
  .meta({ id: 'Quote' });
export type Quote = z.infer<typeof Quote>;

/** What became of the wish to show the place: it is highlighted; the page is open and does not have it; another page is open. */
export const QuoteOutcome = z.enum(['shown', 'lost', 'elsewhere']);
export type QuoteOutcome = z.infer<typeof QuoteOutcome>;
