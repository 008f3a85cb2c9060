import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { Site, SiteId } from '@parley/protocol';
import { failureOf, fetchReply, request } from '../../../shared/api/request.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { FailureState } from '../../../shared/ui/screen-state.tsx';
import { EditorModal } from '../form/editor-modal.tsx';
import formStyles from '../form/form.module.css';
import { useEditor, type Problems } from '../form/use-editor.ts';
import { bodyOf, draftOf, faultsIn, type FormDraft, type FormReply } from './form-draft.ts';
import { FirstQuestionsFields } from './first-questions-fields.tsx';
import { useFirstQuestionsTexts } from './texts/use-first-questions-texts.ts';

const formQuery = (siteId: SiteId) =>
  queryOptions({
    queryKey: ['sites', siteId, 'form'],
    queryFn: ({ signal }) => fetchReply('GET /v1/sites/:siteId/form', { params: { siteId } }, signal),
    // What is being written stays, whoever else changes it meanwhile.
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

interface FirstQuestionsModalProps {
  readonly site: Site;
  readonly onClose: () => void;
}

/** What a site asks before the first message, and where its page about privacy is. */
export function FirstQuestionsModal({ site, onClose }: FirstQuestionsModalProps): ReactElement {
  const t = useFirstQuestionsTexts();
  const shared = useSharedTexts();
  const isPhone = useMediaQuery('(max-width: 48em)') ?? false;
  const { data, error, refetch } = useQuery(formQuery(site.id));
  if (data) return <FirstQuestionsEditor site={site} known={data} onClose={onClose} />;
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
