import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { maskCards } from '@parley/plain-text/card-numbers';
import { LIMITS } from '@parley/protocol/limits';
import type { Rating, RatingForm } from '@parley/protocol';
import { Icon } from '../panel/icon.tsx';
import { serverNow } from '../panel/server-clock.ts';
import type { RatingProperties } from './contract.ts';
import { facesOf, type Face } from './faces.ts';
import type { SayRating } from './words.ts';

interface Properties extends RatingProperties {
  readonly form: RatingForm;
  readonly say: SayRating;
  onRate(rating: Rating): void;
  onSkip(): void;
}

/** One tap is a whole answer; more taps say why, and nobody has to. For an hour all of it can be changed. */
export function RatingQuestion(properties: Properties): JSX.Element {
  const { rating, ratedAt, form, say, onRate, onSkip } = properties;
  const isOpen = ratedAt === null || serverNow() - ratedAt < LIMITS.ratingChangeMs;
  // What was given stays on its own scale, whatever the owner asks by now.
  const scale = rating ? (rating.scale ?? 3) : form.scale;
  const faces = facesOf(scale);
  const chosen = faces.findIndex(
    ({ score }, index) => rating && (rating.points ? rating.points === index + 1 : rating.score === score),
  );
  const give = ({ score }: Face, index: number): void =>
    onRate({ score, reason: null, ...(scale !== 3 && { scale, points: index + 1 }) });
  return (
    <section class="rating" aria-label={say('rate')}>
      <p class="question" role="status">
        {say(rating ? 'thanks' : 'rate')}
      </p>
      <Faces {...{ faces, chosen, isOpen, say, give }} />
      {rating && isOpen && <More rating={rating} form={form} say={say} onRate={onRate} />}
      {!rating && (
        <button
          type="button"
          class="quiet"
          onClick={({ currentTarget }) => {
            // The question goes, and a keyboard goes on from where it was.
            currentTarget.closest<HTMLElement>('[role=log]')?.focus();
            onSkip();
          }}
        >
          {say('notNow')}
        </button>
      )}
    </section>
  );
}

interface FacesProperties {
  readonly faces: readonly Face[];
  readonly chosen: number;
  readonly isOpen: boolean;
  readonly say: SayRating;
  give(face: Face, index: number): void;
}

/**
 * A group of radio buttons in which arrows move and Space or Enter chooses: where choosing is sending, a key that looks around
 * must not rate.
 */
function Faces({ faces, chosen, isOpen, say, give }: FacesProperties): JSX.Element {
  const group = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(Math.max(0, chosen));
  const onKeyDown = (event: KeyboardEvent): void => {
    const isBack = getComputedStyle(group.current ?? document.body).direction === 'rtl';
    const step = { ArrowRight: isBack ? -1 : 1, ArrowDown: 1, ArrowLeft: isBack ? 1 : -1, ArrowUp: -1 }[
      event.key
    ];
    if (!step) return;
    event.preventDefault();
    const next = (focused + step + faces.length) % faces.length;
    setFocused(next);
    group.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div
      class={`scores of${faces.length}`}
      role="radiogroup"
      tabIndex={-1}
      aria-label={say('rate')}
      ref={group}
      onKeyDown={onKeyDown}
    >
      {faces.map((face, index) => (
        <button
          type="button"
          role="radio"
          key={face.says}
          data-score={face.score}
          aria-checked={chosen === index}
          tabIndex={index === focused ? 0 : -1}
          disabled={!isOpen}
          onFocus={() => setFocused(index)}
          onClick={() => chosen === index || give(face, index)}
        >
          <Icon path={face.path} />
          {say(face.says)}
        </button>
      ))}
    </div>
  );
}

interface MoreProperties extends Pick<Properties, 'form' | 'say' | 'onRate'> {
  readonly rating: Rating;
}

/** Why, by one more tap; and words, for who likes to write some. */
function More({ rating, form, say, onRate }: MoreProperties): JSX.Element {
  const [isWriting, setWriting] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), [isWriting]);
  const { via: _via, comment: _comment, ...given } = rating;
  const reasons = rating.score === 'good' ? form.good : form.bad;
  return (
    <>
      <p class="hint">{say('changeable')}</p>
      <div class="choices" role="group" aria-label={say('why')}>
        {reasons.map(({ id, label }) => (
          <button
            type="button"
            key={id}
            aria-pressed={rating.reason === id}
            onClick={() => onRate({ ...given, reason: rating.reason === id ? null : id })}
          >
            {label}
          </button>
        ))}
        {!isWriting && (
          <button type="button" onClick={() => setWriting(true)}>
            {say('words')}
          </button>
        )}
      </div>
      {isWriting && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const comment = maskCards(area.current?.value.trim() ?? '');
            event.currentTarget.parentElement?.querySelector<HTMLElement>('[aria-checked=true]')?.focus();
            setWriting(false);
            if (comment) onRate({ ...given, comment });
          }}
        >
          <textarea
            ref={area}
            rows={2}
            dir="auto"
            maxLength={LIMITS.ratingCommentChars}
            aria-label={say('yourWords')}
          />
          <div class="choices">
            <button type="submit">{say('sendWords')}</button>
          </div>
        </form>
      )}
    </>
  );
}
