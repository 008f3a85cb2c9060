import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { LIMITS } from '@parley/protocol/limits';
import type { ReactElement } from 'react';
import type { Tag } from '@parley/protocol';
import { wrapUpQuery } from '../../../live/queries/settings.queries.ts';
import { request } from '../../../shared/api/request.ts';
import { EditorModal } from '../form/editor-modal.tsx';
import { problems } from '../form/problems.ts';
import { useEditor } from '../form/use-editor.ts';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { useTagsTexts } from './texts/use-tags-texts.ts';

interface TagEditorProps {
  /** Null: a new one. */
  readonly tag: Tag | null;
  readonly tags: readonly Tag[];
  readonly onClose: () => void;
}

export function TagEditor({ tag, tags, onClose }: TagEditorProps): ReactElement {
  const [t, settings] = [useTagsTexts(), useSettingsTexts()];
  const client = useQueryClient();
  const problemOf = (name: string): string | undefined => {
    if (name.trim() === '') return settings('required');
    // A new one of the name of one that is put away brings that back.
    const twin = tags.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
    return twin && twin.id !== tag?.id && !(tag === null && twin.isPutAway) ? t('taken') : undefined;
  };
  const editor = useEditor({
    initial: { name: tag?.name ?? '' },
    problemsOf: ({ name }) => problems<{ name: string }>({ name: problemOf(name) }),
    save: ({ name }) =>
      tag
        ? request('PUT /v1/tags/:tagId', {
            params: { tagId: tag.id },
            body: { name, isPutAway: tag.isPutAway },
          })
        : request('POST /v1/tags', { body: { name } }),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: wrapUpQuery.queryKey });
      onClose();
    },
  });
  return (
    <EditorModal title={t(tag ? 'edit' : 'add')} editor={editor} onClose={onClose}>
      <TextInput
        size="sm"
        label={t('name')}
        data-autofocus
        required
        maxLength={LIMITS.tagNameChars}
        value={editor.draft.name}
        error={editor.problems.name}
        onChange={({ currentTarget }) => editor.change({ name: currentTarget.value })}
      />
    </EditorModal>
  );
}
