import { z } from 'zod';
import { CommandId } from './ids.ts';
import { LIMITS } from '../limits.ts';
import { Words } from './values.ts';

/** Names an option within its message. */
export const OptionId = z.string().regex(/^[a-z0-9-]{1,36}$/);

/** Leads to a page and shows truly which one: no names and passwords before the host. */
const PageLink = Words.trim()
  .max(LIMITS.urlChars)
  .regex(/^https?:\/\/[^/?#\\@]+(?:[/?#]|$)/i)
  .pipe(z.url({ protocol: /^https?$/ }));

/** One of the answers that an operator offers. Price and link are the cards'. */
export const ChoiceOption = z
  .object({
    id: OptionId,
    label: Words.trim().min(1).max(LIMITS.optionLabelChars),
    text: Words.trim().max(LIMITS.optionTextChars).default(''),
    /** As the shop writes it, with its currency. */
    price: Words.trim().max(LIMITS.optionLabelChars).default(''),
    url: PageLink.nullable().default(null),
  })
  .meta({ id: 'ChoiceOption' });
export type ChoiceOption = z.infer<typeof ChoiceOption>;

const isFit = ({ style, options }: { style: string; options: readonly ChoiceOption[] }): boolean =>
  style === 'confirmation' ? options.length === 1 : options.length > 1;
const areDistinct = ({ options }: { options: readonly ChoiceOption[] }): boolean =>
  new Set(options.map(({ id }) => id)).size === options.length &&
  new Set(options.map(({ label }) => label)).size === options.length;

/** What the visitor can answer with one tap: short replies, cards to compare, or one thing to confirm in writing. */
export const Choice = z
  .object({
    style: z.enum(['replies', 'cards', 'confirmation']),
    options: z.array(ChoiceOption).min(1).max(LIMITS.optionsPerMessage),
  })
  .refine(isFit, { message: 'a confirmation has one option, everything else has two or more' })
  .refine(areDistinct, { message: 'options have ids and labels of their own' })
  .meta({
    id: 'Choice',
    examples: [
      {
        style: 'replies',
        options: [
          { id: 'green', label: 'Green' },
          { id: 'yellow', label: 'Yellow' },
        ],
      },
    ],
  });
export type Choice = z.infer<typeof Choice>;

/** The visitor's answer: which option of which message. */
export const Chosen = z.object({ messageId: CommandId, optionId: OptionId }).meta({ id: 'Chosen' });
export type Chosen = z.infer<typeof Chosen>;
