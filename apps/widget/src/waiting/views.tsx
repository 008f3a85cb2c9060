import type { JSX } from 'preact';
import type { Language } from '../words/translation.ts';
import type { Welcome, Wish } from '@parley/protocol';
import type { Standing } from './ask.ts';
import { timeName, type SayWaiting } from './words.ts';

interface Saying {
  readonly say: SayWaiting;
  readonly language: Language;
}

/** Where things stand: only what has been computed now. */
function StandingLine({ say, standing }: Pick<Saying, 'say'> & { standing: Standing }): JSX.Element {
  const { place, operators, usualAnswerMs } = standing;
  const said = [
    place !== null && (place === 1 ? say('next') : say('place', { place })),
    operators.length > 0 ? say('here', { names: operators.slice(0, 3).join(', ') }) : say('nobody'),
    usualAnswerMs !== null && say('usual', { count: Math.max(1, Math.ceil(usualAnswerMs / 60_000)) }),
  ];
  return <p>{said.filter(Boolean).join(' ')}</p>;
}

interface StandingProperties {
  readonly say: SayWaiting;
  readonly standing: Standing | undefined;
}

/** Where things stand, by itself. */
export const StandingSection = ({ say, standing }: StandingProperties): JSX.Element | null =>
  standing ? (
    // Where the screen is low it scrolls, and whoever has no mouse scrolls it by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section class="waiting" role="status" tabIndex={0}>
      <StandingLine say={say} standing={standing} />
    </section>
  ) : null;

/** What becomes of a message while nobody is there. The composer below takes it as ever. */
export function ClosedLine({ say, language, welcome }: Saying & { welcome: Welcome }): JSX.Element {
  const opensAt = welcome.hours?.opensAt ?? null;
  const { answerBy } = welcome;
  return (
    // As above.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section class="waiting" role="status" tabIndex={0}>
      <p>{say('closed')}</p>
      {opensAt !== null && <p class="quiet">{say('opens', { time: timeName(language, opensAt) })}</p>}
      {answerBy !== null && <p class="quiet">{say('promise', { time: timeName(language, answerBy) })}</p>}
    </section>
  );
}

interface OffersProperties extends Pick<Saying, 'say'> {
  readonly standing: Standing | undefined;
  onWay(way: 'call' | 'mail'): void;
  onSearch(): void;
  onWait(): void;
}

/** Nobody has to wait in vain. */
export function Offers({ say, standing, onWay, onSearch, onWait }: OffersProperties): JSX.Element {
  return (
    <section class="waiting" aria-label={say('late')}>
      <p role="status">{say('late')}</p>
      {standing && <StandingLine say={say} standing={standing} />}
      <div class="wish-ways">
        <button type="button" onClick={() => onWay('call')}>
          {say('call')}
        </button>
        <button type="button" onClick={() => onWay('mail')}>
          {say('mail')}
        </button>
        <button type="button" onClick={onSearch}>
          {say('search')}
        </button>
        <button type="button" class="quiet" onClick={onWait}>
          {say('wait')}
        </button>
      </div>
    </section>
  );
}

interface ReceiptProperties extends Saying {
  readonly wish: Wish;
  readonly operatorName: string | null;
  readonly isMailed: boolean;
  onCancel(): void;
}

/** What was agreed on, as long as it is to come. */
export function ReceiptLine(properties: ReceiptProperties): JSX.Element {
  const { say, wish, isMailed, onCancel } = properties;
  return (
    <section class="waiting receipt">
      <p role="status">
        {wordsOf(properties)} {isMailed && say('mailed')}
      </p>
      {wish.kind === 'callback' && (
        <div class="wish-ways">
          <button type="button" class="quiet" onClick={onCancel}>
            {say('cancel')}
          </button>
        </div>
      )}
    </section>
  );
}

function wordsOf({ say, language, wish, operatorName }: ReceiptProperties): string {
  const { kind, state, dueAt, phone, email } = wish;
  const time = dueAt === null ? null : timeName(language, dueAt);
  if (kind === 'message') {
    return time === null ? say('left', { email: email ?? '' }) : say('leftBy', { email: email ?? '', time });
  }
  if (state === 'taken' && operatorName !== null)
    return time === null
      ? say('takenSoon', { name: operatorName })
      : say('taken', { name: operatorName, time });
  return time === null
    ? say('askedSoon', { phone: phone ?? '' })
    : say('asked', { phone: phone ?? '', time });
}
