import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { Site, SiteContacts, SiteId } from '@parley/protocol';
import { fetchReply, request } from '../../../shared/api/request.ts';
import { EditorModal } from '../form/editor-modal.tsx';
import { Fetched, whileEdited } from '../form/fetched.tsx';
import { useEditor } from '../form/use-editor.ts';
import { bodyOf, contactProblems, draftOf, type ContactsDraft } from './contacts-draft.ts';
import { ContactsFields } from './contacts-fields.tsx';
import { useContactsTexts } from './texts/use-contacts-texts.ts';

const contactsQuery = (siteId: SiteId) =>
  queryOptions({
    queryKey: ['sites', siteId, 'contacts'],
    queryFn: ({ signal }) => fetchReply('GET /v1/sites/:siteId/contacts', { params: { siteId } }, signal),
    ...whileEdited,
  });

interface ContactsModalProps {
  readonly site: Site;
  readonly onClose: () => void;
}

/** Other ways to reach the owner of a site, as its widget shows them. */
export function ContactsModal({ site, onClose }: ContactsModalProps): ReactElement {
  const t = useContactsTexts();
  const fetched = useQuery(contactsQuery(site.id));
  return (
    <Fetched title={t('openOf', { name: site.name })} fetched={fetched} onClose={onClose}>
      {(known) => <ContactsEditor site={site} known={known} onClose={onClose} />}
    </Fetched>
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
