import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Site, SiteId } from '@parley/protocol';
import { failureOf, fetchReply } from '../../../shared/api/request.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { FailureState } from '../../../shared/ui/screen-state.tsx';
import formStyles from '../form/form.module.css';
import { RatingForm } from './rating-form.tsx';
import { useRatingSettingsTexts } from './texts/use-rating-settings-texts.ts';

const ratingQuery = (siteId: SiteId) =>
  queryOptions({
    queryKey: ['sites', siteId, 'rating'],
    queryFn: ({ signal }) => fetchReply('GET /v1/sites/:siteId/rating', { params: { siteId } }, signal),
  });

/** How a site asks what people think of a conversation. */
export function RatingModal({ site, onClose }: { site: Site; onClose: () => void }): ReactElement {
  const t = useRatingSettingsTexts();
  const shared = useSharedTexts();
  const isPhone = useMediaQuery('(max-width: 48em)') ?? false;
  const { data, error, refetch } = useQuery(ratingQuery(site.id));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('openOf', { name: site.name })}
      size={640}
      classNames={{ title: formStyles['title'] ?? '' }}
      fullScreen={isPhone}
      closeButtonProps={{ 'aria-label': shared('close') }}
    >
      {data ? (
        <RatingForm siteId={site.id} known={data} onSaved={onClose} />
      ) : (
        error && <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />
      )}
    </Modal>
  );
}
