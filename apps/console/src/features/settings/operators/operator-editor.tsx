import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Operator, RouteReply } from '@parley/protocol';
import { useMe } from '../../../live/queries/session.query.ts';
import { operatorsQuery } from '../../../live/queries/settings.queries.ts';
import { request } from '../../../shared/api/request.ts';
import { EditorModal } from '../form/editor-modal.tsx';
import { useEditor, type Saved } from '../form/use-editor.ts';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { CAPACITY, draftOf, operatorProblems, type OperatorDraft } from './operator-draft.ts';
import { OperatorFields } from './operator-fields.tsx';
import { wholeNumber } from '../form/problems.ts';
import type { Made } from './join-link.tsx';
import { OperatorAccess } from './operator-access.tsx';

type Invited = RouteReply<'POST /v1/operators'>;

interface OperatorEditorProps {
  /** Null adds a colleague. */
  readonly operator: Operator | null;
  readonly onClose: () => void;
  /** A colleague was added; this link to join is never shown again. */
  readonly onLink: (made: Made) => void;
}

export function OperatorEditor({ operator, onClose, onLink }: OperatorEditorProps): ReactElement {
  const t = useSettingsTexts();
  const client = useQueryClient();
  const me = useMe();
  const editor = useEditor<OperatorDraft, Invited | null>({
    initial: draftOf(operator),
    problemsOf: (draft) => operatorProblems(draft, t),
    save: (draft) => save(operator, draft),
    onSaved: (invited) => {
      void client.invalidateQueries({ queryKey: operatorsQuery.queryKey });
      if (invited) onLink({ operator: invited.operator, url: invited.joinUrl });
      else onClose();
    },
  });
  const title = operator ? t('editNamed', { name: operator.name }) : t('addColleague');
  return (
    <EditorModal title={title} editor={editor} onClose={onClose}>
      <OperatorFields editor={editor} isNew={operator === null} isMe={operator?.id === me.operator.id} />
      {operator && operator.id !== me.operator.id && <OperatorAccess operator={operator} onLink={onLink} />}
    </EditorModal>
  );
}

async function save(operator: Operator | null, draft: OperatorDraft): Promise<Saved<Invited | null>> {
  const { name, email, role, teamIds, isNewcomer } = draft;
  const capacity = wholeNumber(draft.capacity, CAPACITY.low, CAPACITY.high) ?? CAPACITY.usual;
  const weights = draft.weights.filter(({ teamId }) => teamIds.includes(teamId));
  const body = { name, role, teamIds: [...teamIds], weights, capacity, isNewcomer };
  if (!operator) return request('POST /v1/operators', { body: { ...body, email } });
  const answer = await request('PATCH /v1/operators/:operatorId', {
    params: { operatorId: operator.id },
    body,
  });
  return answer.ok ? { ok: true, value: null } : answer;
}
