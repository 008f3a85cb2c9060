import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { LIMITS } from '@parley/protocol/limits';
import type { ReactElement } from 'react';
import { teamsQuery } from '../../../live/queries/settings.queries.ts';
import { request } from '../../../shared/api/request.ts';
import { EditorModal } from '../form/editor-modal.tsx';
import { problems } from '../form/problems.ts';
import { useEditor } from '../form/use-editor.ts';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';

const NEW = { name: '' };

export function TeamEditor({ onClose }: { onClose: () => void }): ReactElement {
  const t = useSettingsTexts();
  const client = useQueryClient();
  const editor = useEditor({
    initial: NEW,
    problemsOf: ({ name }) => problems<typeof NEW>({ name: name.trim() === '' ? t('required') : undefined }),
    save: ({ name }) => request('POST /v1/teams', { body: { name } }),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: teamsQuery.queryKey });
      onClose();
    },
  });
  return (
    <EditorModal title={t('addTeam')} editor={editor} onClose={onClose}>
      <TextInput
        size="sm"
        label={t('teamName')}
        data-autofocus
        required
        maxLength={LIMITS.nameChars}
        value={editor.draft.name}
        error={editor.problems.name}
        onChange={({ currentTarget }) => editor.change({ name: currentTarget.value })}
      />
    </EditorModal>
  );
}
