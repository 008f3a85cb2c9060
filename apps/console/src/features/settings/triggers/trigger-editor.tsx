import { NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Site, Trigger } from '@parley/protocol';
import { triggersQuery } from '../../../live/queries/settings.queries.ts';
import { request } from '../../../shared/api/request.ts';
import { EditorModal } from '../form/editor-modal.tsx';
import { BENEATH } from '../form/field-order.ts';
import styles from '../form/form.module.css';
import { LocalizedFields } from '../form/localized-fields.tsx';
import { useEditor, type Editor, type Saved } from '../form/use-editor.ts';
import { Toggle } from '../form/toggle.tsx';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { ConditionsField } from './conditions-field.tsx';
import { bodyOf, draftOf, NAME_CHARS, PER_VISIT, ruleProblems, type RuleDraft } from './trigger-draft.ts';
import { TryRule } from './try-rule.tsx';

interface TriggerEditorProps {
  /** Null adds one. */
  readonly trigger: Trigger | null;
  readonly sites: readonly Site[];
  readonly onClose: () => void;
}

export function TriggerEditor({ trigger, sites, onClose }: TriggerEditorProps): ReactElement {
  const t = useSettingsTexts();
  const client = useQueryClient();
  const editor = useEditor<RuleDraft, Trigger>({
    initial: draftOf(trigger, sites[0]?.id ?? null),
    problemsOf: (draft) => ruleProblems(draft, t),
    save: (draft) => save(trigger, draft),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: triggersQuery.queryKey });
      onClose();
    },
  });
  const title = trigger ? t('editNamed', { name: trigger.name }) : t('addRule');
  return (
    <EditorModal title={title} editor={editor} onClose={onClose}>
      <NameAndSite editor={editor} sites={sites} />
      <ConditionsField
        conditions={editor.draft.conditions}
        problem={editor.problems.conditions}
        onChange={(conditions) => editor.change({ conditions })}
      />
      <LocalizedFields
        legend={t('say')}
        value={editor.draft.text}
        problem={editor.problems.text}
        onChange={(text) => editor.change({ text })}
      />
      <Caps editor={editor} />
      <TryRule draft={editor.draft} />
    </EditorModal>
  );
}

function NameAndSite({ editor, sites }: { editor: Editor<RuleDraft>; sites: readonly Site[] }): ReactElement {
  const t = useSettingsTexts();
  const { draft, change, problems } = editor;
  return (
    <div className={styles['pair']}>
      <TextInput
        size="sm"
        label={t('ruleName')}
        inputWrapperOrder={BENEATH}
        description={t('ruleNameHint')}
        data-autofocus
        required
        maxLength={NAME_CHARS}
        value={draft.name}
        error={problems.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <NativeSelect
        label={t('ruleSite')}
        value={draft.siteId ?? ''}
        error={problems.siteId}
        data={sites.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget }) =>
          change({ siteId: sites.find(({ id }) => id === currentTarget.value)?.id ?? null })
        }
      />
    </div>
  );
}

function Caps({ editor: { draft, change, problems } }: { editor: Editor<RuleDraft> }): ReactElement {
  const t = useSettingsTexts();
  return (
    <>
      <Toggle
        label={t('needsFree')}
        checked={draft.needsFreeOperator}
        onChange={({ currentTarget }) => change({ needsFreeOperator: currentTarget.checked })}
      />
      <TextInput
        size="sm"
        label={t('perVisit')}
        type="number"
        min={PER_VISIT.low}
        max={PER_VISIT.high}
        w={180}
        value={draft.perVisit}
        error={problems.perVisit}
        onChange={({ currentTarget }) => change({ perVisit: currentTarget.value })}
      />
    </>
  );
}

async function save(trigger: Trigger | null, draft: RuleDraft): Promise<Saved<Trigger>> {
  const body = bodyOf(draft);
  // The form does not let an incomplete rule through.
  if (!body) return { ok: false, error: { code: 'bad_request', message: 'the rule is incomplete' } };
  return trigger
    ? request('PUT /v1/triggers/:triggerId', { params: { triggerId: trigger.id }, body })
    : request('POST /v1/triggers', { body });
}
