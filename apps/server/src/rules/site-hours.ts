import { LIMITS } from '@parley/protocol/limits';
import { SiteHours } from '@parley/protocol';

/** What holds for a site about whose hours nobody has decided. */
const standardHours: SiteHours = {
  hours: null,
  answerTargetMs: LIMITS.answerTargetMs,
  mailTargetMs: LIMITS.mailTargetMs,
  replyWithinMs: null,
};

/** Text to hours; the only reader of the JSON column. */
export const readHours = (text: string | null): SiteHours =>
  text === null ? standardHours : SiteHours.parse(JSON.parse(text));
