import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { Instant, Words } from './values.ts';

/** The name of an attribute, of a tracked event or of one of its facts: it begins with a letter or a number. */
export const ToldName = Words.trim()
  .max(LIMITS.toldNameChars)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} _.:/-]*$/u);
export const ToldValue = z.union([Words.max(LIMITS.toldValueChars), z.number(), z.boolean()]);
export type ToldValue = z.infer<typeof ToldValue>;

const atMost = (most: number) => (record: object) => Object.keys(record).length <= most;

/** What the owner's page says about its visitor; null takes an attribute back. */
export const Attributes = z
  .record(ToldName, ToldValue.nullable())
  .refine(atMost(LIMITS.attributesMost), { message: `${LIMITS.attributesMost} at most` });
export type Attributes = z.infer<typeof Attributes>;

/** Something that happened on the owner's page, in the owner's words: a cart's value, an order, an item that is out of stock. */
export const Tracked = z.object({
  name: ToldName,
  data: z
    .record(ToldName, ToldValue)
    .refine(atMost(LIMITS.trackedFacts), { message: `${LIMITS.trackedFacts} at most` }),
});
export type Tracked = z.infer<typeof Tracked>;

/** Everything that a page has said about its visitor; nobody vouches for it. Events newest first. */
export const Told = z
  .object({
    attributes: z.array(z.object({ name: z.string(), value: ToldValue, at: Instant })),
    events: z.array(z.object({ ...Tracked.shape, at: Instant })),
  })
  .meta({ id: 'Told' });
export type Told = z.infer<typeof Told>;
