import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { QuickMessage } from '@parley/protocol';
import { quickMessagesQuery } from '../../../live/queries/settings.queries.ts';
import { request } from '../../../shared/api/request.ts';
import { EditorModal } from '../form/editor-modal.tsx';
import { useEditor, type Editor } from '../form/use-editor.ts';
import { TopicsField } from '../topics/topics-field.tsx';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { useMay } from '../use-may.ts';
import { bodyOf, draftOf, quickProblems, type QuickDraft } from './quick-message-draft.ts';
import { CareFields, PlaceFields, SharingFields } from './quick-message-fields.tsx';
import { FilesField } from './files-field.tsx';
import { useQuickTexts } from './texts/use-quick-texts.ts';
import { SlottedText } from './slotted-text.tsx';
import { VariantFields } from './variant-fields.tsx';

interface QuickMessageEditorProps {
  /** Null adds one. */
  readonly known: QuickMessage | null;
  readonly all: readonly QuickMessage[];
  /** With which a new one begins. */
  readonly text?: string;
  readonly onClose: () => void;
}

export function QuickMessageEditor({
  known,
  all,
  text = '',
  onClose,
}: QuickMessageEditorProps): ReactElement {
  const [t, quick] = [useSettingsTexts(), useQuickTexts()];
  const client = useQueryClient();
  const mayShare = useMay('supervisor');
  const others = all.filter((other) => other.id !== known?.id);
  const editor = useEditor<QuickDraft, QuickMessage>({
    initial: draftOf(known, mayShare, text),
    problemsOf: (draft) => quickProblems(draft, others, t),
    save: (draft) =>
      known
        ? request('PUT /v1/quick-messages/:quickMessageId', {
            params: { quickMessageId: known.id },
            body: bodyOf(draft),
          })
        : request('POST /v1/quick-messages', { body: bodyOf(draft) }),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: quickMessagesQuery.queryKey });
      onClose();
    },
  });
  const title = known ? t('editNamed', { name: `/${known.shortcode}` }) : t('addQuick');
  return (
    <EditorModal title={title} editor={editor} onClose={onClose}>
      <Words editor={editor} />
      <FilesField files={editor.draft.files} onChange={(files) => editor.change({ files })} />
      <PlaceFields editor={editor} folders={foldersOf(all)} />
      <TopicsField
        name={quick('topics')}
        hint={quick('topicsHint')}
        chosen={editor.draft.topicIds}
        onChange={(topicIds) => editor.change({ topicIds })}
      />
      <SharingFields editor={editor} mayShare={mayShare} />
      {editor.draft.share !== 'personal' && <CareFields editor={editor} />}
    </EditorModal>
  );
}

const foldersOf = (all: readonly QuickMessage[]): readonly string[] =>
  [...new Set(all.map(({ folder }) => folder))].filter(Boolean).toSorted();

function Words({ editor: { draft, change, problems } }: { editor: Editor<QuickDraft> }): ReactElement {
  const t = useSettingsTexts();
  const quick = useQuickTexts();
  return (
    <>
      <TextInput
        size="sm"
        label={t('shortcode')}
        description={t('shortcodeHint')}
        data-autofocus
        required
        leftSection="/"
        value={draft.shortcode}
        error={problems.shortcode}
        onChange={({ currentTarget }) => change({ shortcode: currentTarget.value.replace(/^\//, '') })}
      />
      <SlottedText value={draft.text} problem={problems.text} onChange={(text) => change({ text })} />
      <p className="visually-hidden" role="status">
        {problems.variants && quick('variantProblem')}
      </p>
      <VariantFields
        variants={draft.variants}
        problem={problems.variants}
        onChange={(variants) => change({ variants })}
      />
    </>
  );
}
