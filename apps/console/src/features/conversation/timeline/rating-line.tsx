import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { SiteId, TimelineEvent } from '@parley/protocol';
import { fetchReply } from '../../../shared/api/request.ts';
import { formatInstant, formatTime } from '../../../shared/format/format.ts';
import { useLanguage } from '../../../shared/i18n/load-texts.ts';
import { textIn } from '../../../shared/i18n/text-in.ts';
import { FACES } from '../../../shared/rating/rating-mark.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import styles from './timeline.module.css';

const STANDARD = ['fast', 'helpful', 'kind', 'slow', 'unsolved', 'unfriendly', 'unclear'] as const;
const standard = (reason: string | null) => STANDARD.find((name) => name === reason);

/** How a site asks; under `sites`, so that a change of its settings fetches it anew. */
const ratingQuery = (siteId: SiteId) =>
  queryOptions({
    queryKey: ['sites', siteId, 'rating'],
    queryFn: ({ signal }) => fetchReply('GET /v1/sites/:siteId/rating', { params: { siteId } }, signal),
    staleTime: Infinity,
  });

interface RatingLineProps {
  readonly fact: Extract<TimelineEvent, { kind: 'rating.added' }>;
  readonly siteId: SiteId;
}

/** What the visitor thinks, on the scale on which they said it; an owner's own reason in the owner's words. */
export function RatingLine({ fact, siteId }: RatingLineProps): ReactElement {
  const t = useConversationTexts();
  const { score, reason, scale = 3, points, comment, via } = fact.body;
  const isOwn = reason !== null && standard(reason) === undefined;
  const { data } = useQuery({ ...ratingQuery(siteId), enabled: isOwn });
  const own = [...(data?.reasons?.good ?? []), ...(data?.reasons?.bad ?? [])].find(({ id }) => id === reason);
  const known = standard(reason);
  const language = useLanguage();
  const label = own ? textIn(language, own.label) : t('formerReason');
  const parts = [
    t(score),
    ...(scale === 3 || points === undefined ? [] : [t('ofFaces', { points, scale })]),
    ...(known ? [t(known)] : isOwn ? [label] : []),
    ...(via === 'mail' ? [t('byMail')] : []),
  ];
  return (
    <>
      <p className={styles['fact']} data-strong>
        <Icon name={FACES[score]} size={14} />
        <span>{t('rated', { score: parts.join(', ') })}</span>
        <time dateTime={new Date(fact.at).toISOString()} title={formatInstant(fact.at)}>
          {formatTime(fact.at)}
        </time>
      </p>
      {comment && (
        <p className={styles['fact']} dir="auto">
          {t('ratingComment', { comment })}
        </p>
      )}
    </>
  );
}
