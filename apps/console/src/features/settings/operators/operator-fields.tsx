import { NativeSelect, TextInput } from '@mantine/core';
import { LIMITS } from '@parley/protocol/limits';
import type { ReactElement } from 'react';
import type { Editor } from '../form/use-editor.ts';
import { BENEATH } from '../form/field-order.ts';
import styles from '../form/form.module.css';
import { ROLE_MEANINGS, ROLE_NAMES, ROLES } from '../role-names.ts';
import { useChecklistsSettingsTexts } from '../checklists/texts/use-checklists-settings-texts.ts';
import { Toggle } from '../form/toggle.tsx';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { CAPACITY, type OperatorDraft } from './operator-draft.ts';
import { TeamChecks } from './team-checks.tsx';
import { TeamWeights } from './team-weights.tsx';

interface OperatorFieldsProps {
  readonly editor: Editor<OperatorDraft>;
  readonly isNew: boolean;
  readonly isMe: boolean;
}

export function OperatorFields({
  editor: { draft, change, problems },
  isNew,
  isMe,
}: OperatorFieldsProps): ReactElement {
  const [t, c] = [useSettingsTexts(), useChecklistsSettingsTexts()];
  return (
    <>
      <TextInput
        size="sm"
        label={t('name')}
        data-autofocus
        required
        maxLength={LIMITS.nameChars}
        value={draft.name}
        error={problems.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <TextInput
        size="sm"
        label={t('email')}
        inputWrapperOrder={BENEATH}
        type="email"
        required={isNew}
        disabled={!isNew}
        description={isNew ? undefined : t('emailFixed')}
        maxLength={200}
        value={draft.email}
        error={problems.email}
        onChange={({ currentTarget }) => change({ email: currentTarget.value })}
      />
      <div className={styles['pair']}>
        <NativeSelect
          label={t('role')}
          inputWrapperOrder={BENEATH}
          description={isMe ? t('ownRole') : t(ROLE_MEANINGS[draft.role])}
          disabled={isMe}
          value={draft.role}
          data={ROLES.map((role) => ({ value: role, label: t(ROLE_NAMES[role]) }))}
          onChange={({ currentTarget }) =>
            change({ role: ROLES.find((role) => role === currentTarget.value) ?? draft.role })
          }
        />
        <TextInput
          size="sm"
          label={t('capacity')}
          inputWrapperOrder={BENEATH}
          description={t('capacityHint')}
          type="number"
          min={CAPACITY.low}
          max={CAPACITY.high}
          value={draft.capacity}
          error={problems.capacity}
          onChange={({ currentTarget }) => change({ capacity: currentTarget.value })}
        />
      </div>
      <Toggle
        label={c('newcomer')}
        description={c('newcomerMeans')}
        checked={draft.isNewcomer}
        onChange={({ currentTarget }) => change({ isNewcomer: currentTarget.checked })}
      />
      <TeamChecks chosen={draft.teamIds} onChange={(teamIds) => change({ teamIds })} />
      <TeamWeights
        teamIds={draft.teamIds}
        weights={draft.weights}
        onChange={(weights) => change({ weights })}
      />
    </>
  );
}
