import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { Site, SiteContacts, SiteId } from '@parley/protocol';
import { failureOf, fetchReply, request } from '../../../shared/api/request.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { FailureState } from '../../../shared/ui/screen-state.tsx';
import { EditorModal } from '../form/editor-modal.tsx';
import formStyles from '../form/form.module.css';
import { useEditor } from '../form/use-editor.ts';
import { bodyOf, contactProblems, draftOf, type ContactsDraft } from './contacts-draft.ts';
import { ContactsFields } from './contacts-fields.tsx';
import { useContactsTexts } from './texts/use-contacts-texts.ts';

const contactsQuery = (siteId: SiteId) =>
  queryOptions({
    queryKey: ['sites', siteId, 'contacts'],
    queryFn: ({ signal }) => fetchReply('GET /v1/sites/:siteId/contacts', { params: { siteId } }, signal),
    // What is being written stays, whoever else changes it meanwhile.
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

interface ContactsModalProps {
  readonly site: Site;
  readonly onClose: () => void;
}

/** Other ways to reach the owner of a site, as its widget shows them. */
export function ContactsModal({ site, onClose }: ContactsModalProps): ReactElement {
  const t = useContactsTexts();
  const shared = useSharedTexts();
  const isPhone = useMediaQuery('(max-width: 48em)') ?? false;
  const { data, error, refetch } = useQuery(contactsQuery(site.id));
  if (data) return <ContactsEditor site={site} known={data} onClose={onClose} />;
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

function ContactsEditor({
  site,
  known,
  onClose,
}: ContactsModalProps & { readonly known: SiteContacts }): ReactElement {
  const t = useContactsTexts();
  const client = useQueryClient();
  const [initial] = useState(() => draftOf(known));
  const editor = useEditor<ContactsDraft, SiteContacts>({
    initial,
    problemsOf: (draft) => contactProblems(draft, t),
    save: (draft) =>
      request('PUT /v1/sites/:siteId/contacts', { params: { siteId: site.id }, body: bodyOf(draft) }),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: ['sites', site.id] });
      onClose();
    },
  });
  return (
    <EditorModal title={t('openOf', { name: site.name })} editor={editor} onClose={onClose}>
      <ContactsFields editor={editor} />
    </EditorModal>
  );
}
