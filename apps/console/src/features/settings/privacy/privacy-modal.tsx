import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Site, SiteId } from '@parley/protocol';
import { failureOf, fetchReply } from '../../../shared/api/request.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { FailureState } from '../../../shared/ui/screen-state.tsx';
import formStyles from '../form/form.module.css';
import { IdentityFields } from './identity-fields.tsx';
import { PrivacyFields } from './privacy-fields.tsx';
import { usePrivacyTexts } from './texts/use-privacy-texts.ts';

const privacyQuery = (siteId: SiteId) =>
  queryOptions({
    queryKey: ['sites', siteId, 'privacy'],
    queryFn: ({ signal }) => fetchReply('GET /v1/sites/:siteId/privacy', { params: { siteId } }, signal),
  });

/** What a site does with what it knows about people, and who may vouch for them. */
export function PrivacyModal({ site, onClose }: { site: Site; onClose: () => void }): ReactElement {
  const t = usePrivacyTexts();
  const shared = useSharedTexts();
  const isPhone = useMediaQuery('(max-width: 48em)') ?? false;
  const { data, error, refetch } = useQuery(privacyQuery(site.id));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('privacyOf', { name: site.name })}
      size={640}
      classNames={{ title: formStyles['title'] ?? '' }}
      fullScreen={isPhone}
      closeButtonProps={{ 'aria-label': shared('close') }}
    >
      {data ? (
        <div className={formStyles['form']}>
          <IdentityFields site={site} hasSecret={data.hasIdentitySecret} />
          <PrivacyFields siteId={site.id} known={data} onSaved={onClose} />
        </div>
      ) : (
        error && <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />
      )}
    </Modal>
  );
}
