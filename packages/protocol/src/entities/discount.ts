import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { Instant, Words } from './values.ts';

/** Of a price; whole percent. */
export const DiscountPercent = z.int().min(1).max(100);

/** What it is for, in words that the visitor reads too. */
export const DiscountReason = Words.trim().min(1).max(LIMITS.reasonChars);

/** What an operator offers off a price, until a time. */
export const Discount = z
  .object({
    percent: DiscountPercent,
    reason: z.string(),
    validUntil: Instant,
    operatorName: z.string(),
  })
  .meta({ id: 'Discount' });
export type Discount = z.infer<typeof Discount>;
