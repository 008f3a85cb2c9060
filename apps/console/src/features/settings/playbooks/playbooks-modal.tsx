import { NativeSelect, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { Playbook, PlaybookKind } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import { playbooksQuery, quickMessagesQuery } from '../../../live/queries/settings.queries.ts';
import { request } from '../../../shared/api/request.ts';
import { PLAYBOOK_KINDS, usualTactics } from '../../../shared/playbook/usual-tactics.ts';
import { usePlaybookTexts } from '../../../shared/playbook/texts/use-playbook-texts.ts';
import { showToast } from '../../../shared/screen/toasts.store.ts';
import { EditorModal } from '../form/editor-modal.tsx';
import { Fetched, whileEdited } from '../form/fetched.tsx';
import { useEditor } from '../form/use-editor.ts';

interface PlaybooksModalProps {
  readonly onClose: () => void;
}

/** What helps with hard people, in the workspace's own words; one of four at a time. */
export function PlaybooksModal({ onClose }: PlaybooksModalProps): ReactElement {
  const t = usePlaybookTexts();
  const [kind, setKind] = useState<PlaybookKind>('undecided');
  const fetched = useQuery({ ...playbooksQuery, ...whileEdited, queryKey: ['playbooks', 'edited'] });
  return (
    <Fetched title={t('editTitle')} fetched={fetched} onClose={onClose}>
      {(playbooks) => (
        <PlaybookEditor
          key={kind}
          known={playbooks.find((one) => one.kind === kind) ?? { kind, tactics: '', folder: '' }}
          onKind={setKind}
          onClose={onClose}
        />
      )}
    </Fetched>
  );
}

interface PlaybookEditorProps extends PlaybooksModalProps {
  readonly known: Playbook;
  readonly onKind: (kind: PlaybookKind) => void;
}

function PlaybookEditor({ known, onKind, onClose }: PlaybookEditorProps): ReactElement {
  const t = usePlaybookTexts();
  const client = useQueryClient();
  const { data: quickMessages = [] } = useQuery(quickMessagesQuery);
  const editor = useEditor({
    initial: known,
    problemsOf: () => ({}),
    save: ({ kind, tactics, folder }) =>
      request('PUT /v1/playbooks/:kind', { params: { kind }, body: { tactics, folder } }),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: playbooksQuery.queryKey });
      showToast(t('saved'));
      onClose();
    },
  });
  const { draft, change, isChanged } = editor;
  const folders = [...new Set([draft.folder, ...quickMessages.map(({ folder }) => folder)])].filter(Boolean);
  return (
    <EditorModal title={t('editTitle')} editor={editor} onClose={onClose}>
      <NativeSelect
        label={t('kind')}
        value={known.kind}
        // What is written here is not thrown away by a look at another one.
        disabled={isChanged}
        data={PLAYBOOK_KINDS.map((value) => ({ value, label: t(value) }))}
        onChange={({ currentTarget }) => {
          const next = PLAYBOOK_KINDS.find((one) => one === currentTarget.value);
          if (next) onKind(next);
        }}
      />
      <Textarea
        label={t('tactics')}
        description={t('tacticsHint')}
        placeholder={usualTactics(t, known.kind).join('\n')}
        autosize
        minRows={6}
        maxRows={14}
        maxLength={LIMITS.playbookChars}
        value={draft.tactics}
        onChange={({ currentTarget }) => change({ tactics: currentTarget.value })}
      />
      <NativeSelect
        label={t('folder')}
        value={draft.folder}
        data={[{ value: '', label: t('noFolder') }, ...folders.map((value) => ({ value, label: value }))]}
        onChange={({ currentTarget }) => change({ folder: currentTarget.value })}
      />
    </EditorModal>
  );
}
