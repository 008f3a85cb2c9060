import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { Site, SiteHours, SiteId } from '@parley/protocol';
import { fetchReply, request } from '../../../shared/api/request.ts';
import { EditorModal } from '../form/editor-modal.tsx';
import { Fetched, whileEdited } from '../form/fetched.tsx';
import { useEditor } from '../form/use-editor.ts';
import { bodyOf, hoursProblems, draftOf, type HoursDraft } from './hours-draft.ts';
import { HoursFields } from './hours-fields.tsx';
import { useHoursTexts } from './texts/use-hours-texts.ts';

const hoursQuery = (siteId: SiteId) =>
  queryOptions({
    queryKey: ['sites', siteId, 'hours'],
    queryFn: ({ signal }) => fetchReply('GET /v1/sites/:siteId/hours', { params: { siteId } }, signal),
    ...whileEdited,
  });

interface HoursModalProps {
  readonly site: Site;
  readonly onClose: () => void;
}

/** When a site is answered, and what it promises about answers. */
export function HoursModal({ site, onClose }: HoursModalProps): ReactElement {
  const t = useHoursTexts();
  const fetched = useQuery(hoursQuery(site.id));
  return (
    <Fetched title={t('openOf', { name: site.name })} fetched={fetched} onClose={onClose}>
      {(known) => <HoursEditor site={site} known={known} onClose={onClose} />}
    </Fetched>
  );
}

function HoursEditor({
  site,
  known,
  onClose,
}: HoursModalProps & { readonly known: SiteHours }): ReactElement {
  const t = useHoursTexts();
  const client = useQueryClient();
  const [initial] = useState(() => draftOf(known));
  const editor = useEditor<HoursDraft, SiteHours>({
    initial,
    problemsOf: (draft) => hoursProblems(draft, t),
    save: (draft) =>
      request('PUT /v1/sites/:siteId/hours', { params: { siteId: site.id }, body: bodyOf(draft) }),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: ['sites', site.id] });
      onClose();
    },
  });
  return (
    <EditorModal title={t('openOf', { name: site.name })} editor={editor} onClose={onClose}>
      <HoursFields editor={editor} />
    </EditorModal>
  );
}
