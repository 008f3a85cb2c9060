import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { RatingSettings, Site, SiteId } from '@parley/protocol';
import { fetchReply, request } from '../../../shared/api/request.ts';
import { EditorModal } from '../form/editor-modal.tsx';
import { Fetched, whileEdited } from '../form/fetched.tsx';
import { useEditor } from '../form/use-editor.ts';
import { RatingFields } from './rating-fields.tsx';
import { useRatingSettingsTexts } from './texts/use-rating-settings-texts.ts';

const ratingQuery = (siteId: SiteId) =>
  queryOptions({
    queryKey: ['sites', siteId, 'rating'],
    queryFn: ({ signal }) => fetchReply('GET /v1/sites/:siteId/rating', { params: { siteId } }, signal),
    ...whileEdited,
  });

interface RatingModalProps {
  readonly site: Site;
  readonly onClose: () => void;
}

/** How a site asks what people think of a conversation. */
export function RatingModal({ site, onClose }: RatingModalProps): ReactElement {
  const t = useRatingSettingsTexts();
  const fetched = useQuery(ratingQuery(site.id));
  return (
    <Fetched title={t('openOf', { name: site.name })} fetched={fetched} onClose={onClose}>
      {(known) => <RatingEditor site={site} known={known} onClose={onClose} />}
    </Fetched>
  );
}

const hasEmptyReason = ({ reasons }: RatingSettings): boolean =>
  [...(reasons?.good ?? []), ...(reasons?.bad ?? [])].some(({ label }) => label.en.trim() === '');

function RatingEditor({
  site,
  known,
  onClose,
}: RatingModalProps & { readonly known: RatingSettings }): ReactElement {
  const t = useRatingSettingsTexts();
  const client = useQueryClient();
  const editor = useEditor<RatingSettings, RatingSettings>({
    initial: known,
    problemsOf: (draft) => (hasEmptyReason(draft) ? { reasons: t('emptyReason') } : {}),
    save: (draft) => request('PUT /v1/sites/:siteId/rating', { params: { siteId: site.id }, body: draft }),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: ['sites', site.id] });
      onClose();
    },
  });
  return (
    <EditorModal title={t('openOf', { name: site.name })} editor={editor} onClose={onClose}>
      <RatingFields editor={editor} />
    </EditorModal>
  );
}
