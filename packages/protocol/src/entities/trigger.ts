import { z } from 'zod';
import { SiteId, TriggerId } from './ids.ts';
import { LocalizedText, Name, Words } from './values.ts';

/** What a page rule may ask about: words (`event`: the name of anything that the page has tracked in this visit) … */
export const TextFact = z.enum(['path', 'referrerHost', 'campaign', 'language', 'device', 'event']);
export type TextFact = z.infer<typeof TextFact>;
/** … and numbers. */
export const NumberFact = z.enum([
  'secondsOnPage',
  'secondsOnSite',
  'pagesSeen',
  'visitsBefore',
  'scrolledPercent',
  'idleSeconds',
]);
export type NumberFact = z.infer<typeof NumberFact>;

export const Condition = z
  .union([
    z.object({
      fact: TextFact,
      /** `like` takes `*` for any run of characters; the others are plain. Case does not matter. */
      is: z.enum(['equal', 'notEqual', 'like', 'contains']),
      value: Words.max(200),
    }),
    z.object({ fact: NumberFact, is: z.enum(['atLeast', 'atMost']), value: z.number().nonnegative() }),
  ])
  .meta({ id: 'Condition' });
export type Condition = z.infer<typeof Condition>;

/** A rule of the site: when every condition holds, the visitor is invited once. */
export const Trigger = z
  .object({
    id: TriggerId,
    siteId: SiteId,
    name: Name,
    isEnabled: z.boolean(),
    conditions: z.array(Condition).min(1).max(20),
    text: LocalizedText,
    /** Only while an operator is free to answer. */
    needsFreeOperator: z.boolean(),
    /** Most times in one visit. */
    perVisit: z.int().min(1).max(10),
  })
  .meta({ id: 'Trigger' });
export type Trigger = z.infer<typeof Trigger>;

/** A rule as a page gets it: what it decides by, and nothing of what the team calls it. */
export const PageRule = Trigger.omit({ name: true, siteId: true }).meta({ id: 'PageRule' });
export type PageRule = z.infer<typeof PageRule>;

export const TriggerDraft = Trigger.omit({ id: true }).meta({ id: 'TriggerDraft' });
export type TriggerDraft = z.infer<typeof TriggerDraft>;
