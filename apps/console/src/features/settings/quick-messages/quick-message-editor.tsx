import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { QuickMessage } from '@parley/protocol';
import { quickMessagesQuery, teamsQuery } from '../../../live/queries/settings.queries.ts';
import { request } from '../../../shared/api/request.ts';
import { EditorModal } from '../form/editor-modal.tsx';
import styles from '../form/form.module.css';
import { useEditor, type Editor } from '../form/use-editor.ts';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { bodyOf, draftOf, quickProblems, type QuickDraft } from './quick-message-draft.ts';
import { SlottedText } from './slotted-text.tsx';

interface QuickMessageEditorProps {
  /** Null adds one. */
  readonly known: QuickMessage | null;
  readonly all: readonly QuickMessage[];
  readonly onClose: () => void;
}

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

export function QuickMessageEditor({ known, all, onClose }: QuickMessageEditorProps): ReactElement {
  const t = useSettingsTexts();
  const client = useQueryClient();
  const others = all.filter((other) => other.id !== known?.id);
  const editor = useEditor<QuickDraft, QuickMessage>({
    initial: draftOf(known),
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
      <Fields editor={editor} />
    </EditorModal>
  );
}

function Fields({ editor: { draft, change, problems } }: { editor: Editor<QuickDraft> }): ReactElement {
  const t = useSettingsTexts();
  const { data: teams } = useQuery(teamsQuery);
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
      <div className={styles['pair']}>
        <NativeSelect
          label={t('hotkey')}
          value={draft.hotkey ?? ''}
          error={problems.hotkey}
          data={[
            { value: '', label: t('hotkeyNone') },
            ...DIGITS.map((digit) => ({ value: String(digit), label: `Ctrl+Shift+${digit}` })),
          ]}
          onChange={({ currentTarget: { value } }) => change({ hotkey: value === '' ? null : Number(value) })}
        />
        <NativeSelect
          label={t('sharedWith')}
          value={draft.teamId ?? ''}
          data={[
            { value: '', label: t('everyone') },
            ...(teams ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            change({ teamId: teams?.find(({ id }) => id === value)?.id ?? null })
          }
        />
      </div>
    </>
  );
}
