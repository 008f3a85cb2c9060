import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Site, SiteId } from '@parley/protocol';
import { fetchReply } from '../../../shared/api/request.ts';
import { Fetched } from '../form/fetched.tsx';
import { FormModal } from '../form/form-modal.tsx';
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
  const title = t('privacyOf', { name: site.name });
  const fetched = useQuery(privacyQuery(site.id));
  return (
    <Fetched title={title} fetched={fetched} onClose={onClose}>
      {(known) => (
        <FormModal title={title} onClose={onClose}>
          <div className={formStyles['form']}>
            <IdentityFields site={site} hasSecret={known.hasIdentitySecret} />
            <PrivacyFields siteId={site.id} known={known} onSaved={onClose} />
          </div>
        </FormModal>
      )}
    </Fetched>
  );
}
