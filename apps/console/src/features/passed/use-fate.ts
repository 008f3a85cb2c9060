import type { PassedOn } from '@parley/protocol';
import { useMe } from '../../live/queries/session.query.ts';
import { useRatingTexts } from '../../shared/rating/texts/use-rating-texts.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { useWrapUpTexts } from '../../shared/wrap-up/texts/use-wrap-up-texts.ts';
import { usePassedTexts } from './texts/use-passed-texts.ts';

/** What became of a conversation that was passed on, in one line. */
export function useFate(): (one: PassedOn) => string {
  const [t, shared, w, ratings] = [usePassedTexts(), useSharedTexts(), useWrapUpTexts(), useRatingTexts()];
  const me = useMe().operator.id;
  return ({ state, resultOwner, answeredAt, outcome, rating }) => {
    const name = resultOwner.operatorId === me ? shared('you') : resultOwner.name;
    if (state === 'queued') return t('waits', { name });
    if (state === 'open') return t(answeredAt === null ? 'unanswered' : 'answered', { name });
    const rated = rating ? ratings('label', { rating: ratings(rating) }) : ratings('none');
    return [t('ended', { name }), outcome ? w(outcome) : w('noOutcome'), rated].join(' · ');
  };
}
