import { TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { Team, TeamRouting } from '@parley/protocol';
import { fetchReply, request } from '../../../shared/api/request.ts';
import { EditorModal } from '../form/editor-modal.tsx';
import { Fetched, whileEdited } from '../form/fetched.tsx';
import { problems, wholeNumber } from '../form/problems.ts';
import { Toggle } from '../form/toggle.tsx';
import { useEditor } from '../form/use-editor.ts';
import { useRoutingSettingsTexts } from './texts/use-routing-settings-texts.ts';

interface RoutingModalProps {
  readonly team: Team;
  readonly onClose: () => void;
}

interface RoutingDraft {
  readonly isAutomatic: boolean;
  readonly prefersKnown: boolean;
  readonly seconds: string;
}

/** How many seconds one person may be asked. */
const SECONDS = { low: 10, high: 300 };

/** How a team's waiting conversations find somebody. */
export function RoutingModal({ team, onClose }: RoutingModalProps): ReactElement {
  const t = useRoutingSettingsTexts();
  const fetched = useQuery({
    queryKey: ['teams', team.id, 'routing'],
    queryFn: ({ signal }) =>
      fetchReply('GET /v1/teams/:teamId/routing', { params: { teamId: team.id } }, signal),
    ...whileEdited,
  });
  return (
    <Fetched title={t('openOf', { name: team.name })} fetched={fetched} onClose={onClose}>
      {(known) => <RoutingEditor team={team} known={known} onClose={onClose} />}
    </Fetched>
  );
}

function RoutingEditor({
  team,
  known,
  onClose,
}: RoutingModalProps & { readonly known: TeamRouting }): ReactElement {
  const t = useRoutingSettingsTexts();
  const client = useQueryClient();
  const [initial] = useState<RoutingDraft>(() => ({ ...known, seconds: String(known.offerMs / 1_000) }));
  const editor = useEditor<RoutingDraft, TeamRouting>({
    initial,
    problemsOf: ({ seconds }) =>
      problems<RoutingDraft>({
        seconds:
          wholeNumber(seconds, SECONDS.low, SECONDS.high) === null ? t('secondsWrong', SECONDS) : undefined,
      }),
    save: ({ isAutomatic, prefersKnown, seconds }) =>
      request('PUT /v1/teams/:teamId/routing', {
        params: { teamId: team.id },
        body: { isAutomatic, prefersKnown, offerMs: Number(seconds) * 1_000 },
      }),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: ['teams', team.id] });
      onClose();
    },
  });
  const { draft, change } = editor;
  return (
    <EditorModal title={t('openOf', { name: team.name })} editor={editor} onClose={onClose}>
      <Toggle
        label={t('automatic')}
        description={t('automaticMeans')}
        checked={draft.isAutomatic}
        onChange={({ currentTarget }) => change({ isAutomatic: currentTarget.checked })}
      />
      {draft.isAutomatic && (
        <>
          <TextInput
            label={t('seconds')}
            description={t('secondsMeans')}
            inputMode="numeric"
            maxLength={3}
            value={draft.seconds}
            error={editor.problems.seconds}
            onChange={({ currentTarget }) => change({ seconds: currentTarget.value })}
          />
          <Toggle
            label={t('known')}
            description={t('knownMeans')}
            checked={draft.prefersKnown}
            onChange={({ currentTarget }) => change({ prefersKnown: currentTarget.checked })}
          />
        </>
      )}
    </EditorModal>
  );
}
