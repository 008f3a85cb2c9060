import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { Words } from './values.ts';

/** From one minute of the local day to another, as the clocks there show it; 1440 is midnight at the end of the day. */
export const OpenRange = z
  .object({ from: z.int().min(0).max(1_439), to: z.int().min(1).max(1_440) })
  .refine(({ from, to }) => from < to, { message: 'a range ends after it begins' })
  .meta({ id: 'OpenRange' });
export type OpenRange = z.infer<typeof OpenRange>;

/** The ranges of one day in order, breaks between them; none means closed. */
export const DayHours = z
  .array(OpenRange)
  .max(4)
  .refine((ranges) => ranges.every(({ to }, at) => to <= (ranges[at + 1]?.from ?? 1_440)), {
    message: 'ranges follow each other',
  });
export type DayHours = z.infer<typeof DayHours>;

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** When a site is answered, in the time of its own place. */
export const OpeningHours = z
  .object({
    /** An IANA name, as `Europe/Rome`. */
    timeZone: z.string().max(60).refine(isTimeZone, { message: 'no such time zone' }),
    /** Monday first. */
    week: z.array(DayHours).length(7),
    /** Days that are not as their weekday is: holidays, or a longer Friday. */
    dates: z
      .array(z.object({ date: z.iso.date(), ranges: DayHours, name: Words.trim().max(80) }))
      .max(200)
      .refine((dates) => new Set(dates.map(({ date }) => date)).size === dates.length, {
        message: 'each date once',
      }),
  })
  .meta({
    id: 'OpeningHours',
    examples: [{ timeZone: 'Europe/Rome', week: [[], [], [], [], [], [], []], dates: [] }],
  });
export type OpeningHours = z.infer<typeof OpeningHours>;

/** What a site promises about answers. */
export const SiteHours = z
  .object({
    /** Null: nothing is known, and nothing is announced. */
    hours: OpeningHours.nullable(),
    /** Who waits longer than this for an answer is offered another way. */
    answerTargetMs: z.int().min(20_000).max(600_000),
    /** The same for who left an address and was named no time. */
    mailTargetMs: z.int().min(60_000).max(86_400_000).default(LIMITS.mailTargetMs),
    /** How much open time the answer to a left message may take. Null: no time is promised. */
    replyWithinMs: z.int().min(900_000).max(604_800_000).nullable(),
  })
  .meta({ id: 'SiteHours' });
export type SiteHours = z.infer<typeof SiteHours>;
