import type { JSX } from 'preact';
import { serverNow } from '../panel/server-clock.ts';
import type { CallEntry } from '../thread/message-row.ts';
import { callWords } from './call-words.ts';
import type { ExtrasHost } from './extras-host.ts';
import type { SayExtra } from './words.ts';

interface DiscountCardProperties {
  readonly entry: Extract<CallEntry, { kind: 'discount.offered' }>;
  readonly host: ExtrasHost;
  readonly say: SayExtra;
}

/** What is offered off a price, what for, and until when; it stays where it was offered. */
export function DiscountCard({ entry, host, say }: DiscountCardProperties): JSX.Element {
  const { language } = host.bridge;
  const { validUntil, operatorName: name } = entry.body;
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    validUntil,
  );
  return (
    <section class="promise" aria-label={say('discountBy', { name })}>
      <p>{say('discountBy', { name })}</p>
      <strong dir="auto">{callWords(entry, say, language)}</strong>
      <p>{say(validUntil > serverNow() ? 'discountUntil' : 'discountOver', { time })}</p>
    </section>
  );
}
