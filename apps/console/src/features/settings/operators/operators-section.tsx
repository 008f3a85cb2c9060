import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { Operator } from '@parley/protocol';
import { operatorsQuery } from '../../../live/queries/settings.queries.ts';
import { useChecklistsSettingsTexts } from '../checklists/texts/use-checklists-settings-texts.ts';
import { useRoutingSettingsTexts } from '../routing/texts/use-routing-settings-texts.ts';
import { SectionFrame } from '../section/section-frame.tsx';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { JoinLink, type Made } from './join-link.tsx';
import { OperatorEditor } from './operator-editor.tsx';
import { OperatorRow } from './operator-row.tsx';
import { RequireSecondStep } from './require-second-step.tsx';

type Open = { readonly editor: Operator | 'new' } | { readonly joinLink: Made } | null;

/** Everyone in the workspace, with what they may do and how busy they are. */
export function OperatorsSection(): ReactElement {
  const t = useSettingsTexts();
  // Of the dialog: waited for here, so that nothing that is on the screen vanishes when it opens.
  useChecklistsSettingsTexts();
  useRoutingSettingsTexts();
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      <SectionFrame
        section="operators"
        changedBy="administrator"
        addLabel={t('addColleague')}
        onAdd={() => setOpen({ editor: 'new' })}
        query={useQuery(operatorsQuery)}
      >
        {(operators) => (
          <>
            <RequireSecondStep />
            <ul>
              {operators.toSorted(byName).map((operator) => (
                <OperatorRow
                  key={operator.id}
                  operator={operator}
                  onEdit={() => setOpen({ editor: operator })}
                />
              ))}
            </ul>
          </>
        )}
      </SectionFrame>
      {open && 'editor' in open && (
        <OperatorEditor
          operator={open.editor === 'new' ? null : open.editor}
          onClose={close}
          onLink={(made) => setOpen({ joinLink: made })}
        />
      )}
      {open && 'joinLink' in open && <JoinLink made={open.joinLink} onDone={close} />}
    </>
  );
}

const byName = (one: Operator, other: Operator): number => one.name.localeCompare(other.name);
