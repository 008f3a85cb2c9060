import type { JSX } from 'preact';
import { LIMITS } from '@parley/protocol/limits';
import type { RatingReason, RatingScore } from '@parley/protocol';
import { Icon } from '../panel/icon.tsx';
import { usePanel } from '../panel/panel-context.ts';
import type { RatingProperties } from './contract.ts';
import { faces } from './faces.ts';
import { useThread } from '../thread/thread-context.ts';
import { serverNow } from '../panel/server-clock.ts';

const scores = ['bad', 'neutral', 'good'] as const satisfies readonly RatingScore[];
const praise = ['fast', 'helpful', 'kind'] as const satisfies readonly RatingReason[];
const blame = ['slow', 'unsolved', 'unfriendly', 'unclear'] as const satisfies readonly RatingReason[];

/** One tap is a whole answer; a second one says why; for an hour both can be changed. */
export function Rating({ conversationId, rating, ratedAt }: RatingProperties): JSX.Element {
  const { say } = usePanel();
  const { rate } = useThread();
  const isOpen = ratedAt === null || serverNow() - ratedAt < LIMITS.ratingChangeMs;
  const reasons = rating?.score === 'good' ? praise : blame;
  return (
    <section class="rating" aria-label={say('rate')}>
      <p class="question">{rating ? say('thanks') : say('rate')}</p>
      <div class="scores">
        {scores.map((score) => (
          <button
            type="button"
            key={score}
            data-score={score}
            aria-pressed={rating?.score === score}
            disabled={!isOpen}
            onClick={() => rate(conversationId, { score, reason: null })}
          >
            <Icon path={faces[score]} />
            {say(score)}
          </button>
        ))}
      </div>
      {rating && isOpen && (
        <div class="choices" role="group" aria-label={say('why')}>
          {reasons.map((reason) => (
            <button
              type="button"
              key={reason}
              aria-pressed={rating.reason === reason}
              onClick={() =>
                rate(conversationId, {
                  score: rating.score,
                  reason: rating.reason === reason ? null : reason,
                })
              }
            >
              {say(reason)}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
