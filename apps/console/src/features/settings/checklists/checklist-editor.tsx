import { Button, TextInput } from '@mantine/core';
import { LIMITS } from '@parley/protocol/limits';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Checklist } from '@parley/protocol';
import { checklistsQuery } from '../../../live/queries/settings.queries.ts';
import { request } from '../../../shared/api/request.ts';
import { EditorModal } from '../form/editor-modal.tsx';
import { useEditor, type Editor, type Saved } from '../form/use-editor.ts';
import { TopicsField } from '../topics/topics-field.tsx';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { bodyOf, draftOf, listProblems, newStep, type ListDraft, type StepDraft } from './checklist-draft.ts';
import { StepCard } from './step-card.tsx';
import { useChecklistsSettingsTexts } from './texts/use-checklists-settings-texts.ts';

interface ChecklistEditorProps {
  /** Null adds one. */
  readonly list: Checklist | null;
  readonly onClose: () => void;
}

export function ChecklistEditor({ list, onClose }: ChecklistEditorProps): ReactElement {
  const [t, settings] = [useChecklistsSettingsTexts(), useSettingsTexts()];
  const client = useQueryClient();
  const editor = useEditor<ListDraft, Checklist>({
    initial: draftOf(list),
    problemsOf: (draft) => listProblems(draft, settings('required')),
    save: (draft) => save(list, draft),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: checklistsQuery.queryKey });
      onClose();
    },
  });
  const { draft, change, problems } = editor;
  return (
    <EditorModal
      title={list ? settings('editNamed', { name: list.title }) : t('add')}
      editor={editor}
      onClose={onClose}
    >
      <TextInput
        size="sm"
        label={t('name')}
        data-autofocus
        required
        maxLength={LIMITS.nameChars}
        value={draft.title}
        error={problems.title}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      <TopicsField
        name={t('topics')}
        hint={t('topicsMeans')}
        chosen={draft.topicIds}
        onChange={(topicIds) => change({ topicIds })}
      />
      <Steps editor={editor} />
    </EditorModal>
  );
}

function Steps({
  editor: { draft, change, problems },
}: {
  readonly editor: Editor<ListDraft>;
}): ReactElement {
  const t = useChecklistsSettingsTexts();
  const { steps } = draft;
  const set = (next: readonly StepDraft[]): void => change({ steps: next });
  return (
    <>
      {steps.map((step, index) => (
        <StepCard
          key={step.id}
          step={step}
          number={index + 1}
          problem={problems.steps}
          onChange={(news) => set(steps.map((one) => (one.id === step.id ? { ...one, ...news } : one)))}
          onUp={index === 0 ? undefined : () => set(raised(steps, index))}
          onRemove={steps.length === 1 ? undefined : () => set(steps.filter(({ id }) => id !== step.id))}
        />
      ))}
      {steps.length < LIMITS.checklistSteps && (
        <Button variant="default" size="compact-sm" onClick={() => set([...steps, newStep()])}>
          {t('addStep')}
        </Button>
      )}
    </>
  );
}

/** The step at `index` one place earlier. */
const raised = (steps: readonly StepDraft[], index: number): readonly StepDraft[] => [
  ...steps.slice(0, index - 1),
  ...steps.slice(index, index + 1),
  ...steps.slice(index - 1, index),
  ...steps.slice(index + 1),
];

async function save(list: Checklist | null, draft: ListDraft): Promise<Saved<Checklist>> {
  const body = bodyOf(draft);
  // The form does not let an incomplete list through.
  if (!body) return { ok: false, error: { code: 'bad_request', message: 'the list is incomplete' } };
  return list
    ? request('PUT /v1/checklists/:checklistId', { params: { checklistId: list.id }, body })
    : request('POST /v1/checklists', { body });
}
