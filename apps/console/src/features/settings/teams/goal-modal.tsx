import { NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Goal, Team } from '@parley/protocol';
import { teamsQuery } from '../../../live/queries/settings.queries.ts';
import { request } from '../../../shared/api/request.ts';
import { EditorModal } from '../form/editor-modal.tsx';
import { useEditor } from '../form/use-editor.ts';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';

const GOALS = { '': null, help: 'help', sell: 'sell' } as const satisfies Record<string, Goal | null>;
type Choice = keyof typeof GOALS;
const CHOICES = ['', 'help', 'sell'] as const satisfies readonly Choice[];

interface GoalModalProps {
  readonly team: Team;
  readonly onClose: () => void;
}

/** What the conversations of a team are for. */
export function GoalModal({ team, onClose }: GoalModalProps): ReactElement {
  const t = useSettingsTexts();
  const client = useQueryClient();
  const editor = useEditor<{ readonly goal: Choice }, Team>({
    initial: { goal: team.goal ?? '' },
    problemsOf: () => ({}),
    save: ({ goal }) =>
      request('PUT /v1/teams/:teamId/goal', { params: { teamId: team.id }, body: { goal: GOALS[goal] } }),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: teamsQuery.queryKey });
      void client.invalidateQueries({ queryKey: ['board', 'goals'] });
      onClose();
    },
  });
  const words = { '': t('goalNone'), help: t('goalHelp'), sell: t('goalSell') };
  return (
    <EditorModal title={t('goalOf', { name: team.name })} editor={editor} onClose={onClose}>
      <NativeSelect
        label={t('goal')}
        description={t('goalMeans')}
        data-autofocus
        value={editor.draft.goal}
        data={CHOICES.map((value) => ({ value, label: words[value] }))}
        onChange={({ currentTarget: { value } }) =>
          editor.change({ goal: CHOICES.find((choice) => choice === value) ?? '' })
        }
      />
    </EditorModal>
  );
}
