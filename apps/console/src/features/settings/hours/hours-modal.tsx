import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { Site, SiteHours, SiteId } from '@parley/protocol';
import { failureOf, fetchReply, request } from '../../../shared/api/request.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { FailureState } from '../../../shared/ui/screen-state.tsx';
import { EditorModal } from '../form/editor-modal.tsx';
import formStyles from '../form/form.module.css';
import { useEditor } from '../form/use-editor.ts';
import { bodyOf, hoursProblems, draftOf, type HoursDraft } from './hours-draft.ts';
import { HoursFields } from './hours-fields.tsx';
import { useHoursTexts } from './texts/use-hours-texts.ts';

const hoursQuery = (siteId: SiteId) =>
  queryOptions({
    queryKey: ['sites', siteId, 'hours'],
    queryFn: ({ signal }) => fetchReply('GET /v1/sites/:siteId/hours', { params: { siteId } }, signal),
    // What is being written stays, whoever else changes it meanwhile.
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

interface HoursModalProps {
  readonly site: Site;
  readonly onClose: () => void;
}

/** When a site is answered, and what it promises about answers. */
export function HoursModal({ site, onClose }: HoursModalProps): ReactElement {
  const t = useHoursTexts();
  const shared = useSharedTexts();
  const isPhone = useMediaQuery('(max-width: 48em)') ?? false;
  const { data, error, refetch } = useQuery(hoursQuery(site.id));
  if (data) return <HoursEditor site={site} known={data} onClose={onClose} />;
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
      {error && <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />}
    </Modal>
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
