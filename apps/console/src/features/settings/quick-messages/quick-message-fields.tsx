import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, type ReactElement } from 'react';
import { LIMITS } from '@parley/protocol/limits';
import { operatorsQuery, teamsQuery } from '../../../live/queries/settings.queries.ts';
import styles from '../form/form.module.css';
import type { Editor } from '../form/use-editor.ts';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import type { QuickDraft } from './quick-message-draft.ts';
import { useQuickTexts } from './texts/use-quick-texts.ts';

interface FieldsProps {
  readonly editor: Editor<QuickDraft>;
}

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** What it is for, and beside which others it stands. */
export function PlaceFields({
  editor: { draft, change },
  folders,
}: FieldsProps & { readonly folders: readonly string[] }): ReactElement {
  const t = useQuickTexts();
  const listId = useId();
  return (
    <div className={styles['pair']}>
      <TextInput
        label={t('use')}
        description={t('useHint')}
        maxLength={LIMITS.quickMessageUseChars}
        value={draft.use}
        onChange={({ currentTarget }) => change({ use: currentTarget.value })}
      />
      <TextInput
        label={t('folder')}
        description={t('folderHint')}
        list={listId}
        maxLength={LIMITS.quickMessageFolderChars}
        value={draft.folder}
        onChange={({ currentTarget }) => change({ folder: currentTarget.value })}
      />
      <datalist id={listId}>
        {folders.map((folder) => (
          <option key={folder}>{folder}</option>
        ))}
      </datalist>
    </div>
  );
}

/** Its keys, and who has it. */
export function SharingFields({
  editor: { draft, change, problems },
  mayShare,
}: FieldsProps & { readonly mayShare: boolean }): ReactElement {
  const t = useSettingsTexts();
  const quick = useQuickTexts();
  const { data: teams } = useQuery(teamsQuery);
  const shared = [
    { value: '', label: t('everyone') },
    ...(teams ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
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
        value={draft.share ?? ''}
        {...(mayShare ? {} : { description: quick('onlyPersonal') })}
        data={[{ value: 'personal', label: quick('personal') }, ...(mayShare ? shared : [])]}
        onChange={({ currentTarget: { value } }) =>
          change({
            share: value === 'personal' ? value : (teams?.find(({ id }) => id === value)?.id ?? null),
          })
        }
      />
    </div>
  );
}

/** Who keeps it current, and when it should be read again. */
export function CareFields({ editor: { draft, change } }: FieldsProps): ReactElement {
  const t = useSettingsTexts();
  const quick = useQuickTexts();
  const { data: operators } = useQuery(operatorsQuery);
  return (
    <div className={styles['pair']}>
      <NativeSelect
        label={quick('owner')}
        value={draft.ownerId ?? ''}
        data={[
          { value: '', label: t('hotkeyNone') },
          ...(operators ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          change({ ownerId: operators?.find(({ id }) => id === value)?.id ?? null })
        }
      />
      <TextInput
        type="date"
        label={quick('reviewOn')}
        value={draft.reviewOn}
        onChange={({ currentTarget }) => change({ reviewOn: currentTarget.value })}
      />
    </div>
  );
}
