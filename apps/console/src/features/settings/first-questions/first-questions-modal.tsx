import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { Site } from '@parley/protocol';
import { request } from '../../../shared/api/request.ts';
import { EditorModal } from '../form/editor-modal.tsx';
import { Fetched } from '../form/fetched.tsx';
import { useEditor, type Problems } from '../form/use-editor.ts';
import { bodyOf, draftOf, faultsIn, type FormDraft, type FormReply } from './form-draft.ts';
import { FirstQuestionsFields } from './first-questions-fields.tsx';
import { formQuery } from './form.query.ts';
import { useFirstQuestionsTexts } from './texts/use-first-questions-texts.ts';

interface FirstQuestionsModalProps {
  readonly site: Site;
  readonly onClose: () => void;
}

/** What a site asks before the first message, and where its page about privacy is. */
export function FirstQuestionsModal({ site, onClose }: FirstQuestionsModalProps): ReactElement {
  const t = useFirstQuestionsTexts();
  const fetched = useQuery(formQuery(site.id));
  return (
    <Fetched title={t('openOf', { name: site.name })} fetched={fetched} onClose={onClose}>
      {(known) => <FirstQuestionsEditor site={site} known={known} onClose={onClose} />}
    </Fetched>
  );
}

function FirstQuestionsEditor({
  site,
  known,
  onClose,
}: FirstQuestionsModalProps & { readonly known: FormReply }): ReactElement {
  const t = useFirstQuestionsTexts();
  const client = useQueryClient();
  const [initial] = useState(() => draftOf(known));
  const editor = useEditor<FormDraft, FormReply>({
    initial,
    // One word for all: each question says by itself what is wrong with it.
    problemsOf: (draft): Problems<FormDraft> => (faultsIn(draft, t).size > 0 ? { fields: t('missing') } : {}),
    save: (draft) =>
      request('PUT /v1/sites/:siteId/form', { params: { siteId: site.id }, body: bodyOf(draft) }),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: ['sites', site.id] });
      onClose();
    },
  });
  return (
    <EditorModal title={t('openOf', { name: site.name })} editor={editor} onClose={onClose}>
      <FirstQuestionsFields editor={editor} />
    </EditorModal>
  );
}
