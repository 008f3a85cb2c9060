import { Button } from '@mantine/core';
import { startTransition, useOptimistic, useState, type ReactElement } from 'react';
import type { Checklist, ChecklistStep, Conversation, StepMark, StepState } from '@parley/protocol';
import { useCommandContext } from '../../commands/use-command-context.ts';
import { answersHere, insertQuickMessage } from '../../commands/writing.commands.ts';
import { useMarkStep, useProgress, type Progress } from '../../live/checklist.ts';
import { useMe } from '../../live/queries/session.query.ts';
import type { Failure } from '../../shared/api/request.ts';
import { formatTime } from '../../shared/format/format.ts';
import { goTo } from '../../shared/router/use-place.ts';
import { OPEN_STEP, useChecklistStore } from '../../shared/screen/checklist.store.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import styles from './checklist.module.css';
import { useChecklistTexts } from './texts/use-checklist-texts.ts';

/** What the owner wants done in a conversation about this: ticked, skipped, or left open. Absent where there is no list. */
export function ChecklistCard({
  conversation,
}: {
  readonly conversation: Conversation;
}): ReactElement | null {
  const progress = useProgress(conversation);
  if (!progress || progress.lists.length === 0) return null;
  return <Lists key={conversation.id} conversation={conversation} progress={progress} />;
}

interface ListsProps {
  readonly conversation: Conversation;
  readonly progress: Progress;
}

function Lists({ conversation, progress }: ListsProps): ReactElement {
  const [t, shared] = [useChecklistTexts(), useSharedTexts()];
  const isNewcomer = useMe().operator.isNewcomer === true;
  const isOpen = useChecklistStore((store) => store.isOpen) ?? isNewcomer;
  const mark = useMarkStep(conversation);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { lists, marks, settled, whole } = progress;
  const firstOpen = lists
    .flatMap(({ steps }) => steps)
    .find(({ id }) => !marks.some(({ stepId }) => stepId === id));
  const firstId = firstOpen?.id ?? lists[0]?.steps[0]?.id;
  return (
    <details
      className={styles['card']}
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => useChecklistStore.setState({ isOpen: open })}
    >
      <summary>
        <h3>{t('title')}</h3> <span className="tabular">{t('progress', { settled, whole })}</span>
      </summary>
      {lists.map((list) => (
        <Steps key={list.id} list={list} hasTitle={lists.length > 1}>
          {(step) => (
            <Step
              key={step.id}
              step={step}
              mark={marks.find(({ stepId }) => stepId === step.id)}
              isFirstOpen={step.id === firstId}
              explains={isNewcomer}
              conversation={conversation}
              onMark={async (state) => setFailure(await mark(step.id, state))}
            />
          )}
        </Steps>
      ))}
      <p role="alert">{failure && `${shared(failure.code)} ${t('notSaved')}`}</p>
    </details>
  );
}

interface StepsProps {
  readonly list: Checklist;
  readonly hasTitle: boolean;
  readonly children: (step: ChecklistStep) => ReactElement;
}

const Steps = ({ list, hasTitle, children }: StepsProps): ReactElement => (
  <>
    {hasTitle && <h4 dir="auto">{list.title}</h4>}
    <ol aria-label={list.title}>{list.steps.map(children)}</ol>
  </>
);

interface StepProps {
  readonly step: ChecklistStep;
  readonly mark: StepMark | undefined;
  readonly isFirstOpen: boolean;
  /** Says why and how, unasked. */
  readonly explains: boolean;
  readonly conversation: Conversation;
  readonly onMark: (state: StepState | null) => Promise<void>;
}

function Step({ step, mark, isFirstOpen, explains, conversation, onMark }: StepProps): ReactElement {
  const t = useChecklistTexts();
  const { text, hint } = step;
  const isSkipped = mark?.state === 'skipped';
  // A box shows at once what was done to it, and never flickers back in between.
  const [isDone, showDone] = useOptimistic(mark?.state === 'done');
  const tick = (checked: boolean): void =>
    startTransition(async () => {
      showDone(checked);
      await onMark(checked ? 'done' : null);
    });
  return (
    <li data-state={mark?.state}>
      <label>
        <input
          id={isFirstOpen ? OPEN_STEP : undefined}
          type="checkbox"
          checked={isDone}
          onChange={({ currentTarget }) => tick(currentTarget.checked)}
        />
        <span dir="auto">{text}</span>
      </label>
      {hint !== '' && explains && <p dir="auto">{hint}</p>}
      <div className={styles['foot']}>
        {mark && <small>{t(mark.state, { name: mark.operatorName, time: formatTime(mark.at) })}</small>}
        {!mark && <InsertButton step={step} conversation={conversation} />}
        {mark?.state !== 'done' && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            aria-label={t(isSkipped ? 'reopenNamed' : 'skipNamed', { text })}
            onClick={() => void onMark(isSkipped ? null : 'skipped')}
          >
            {t(isSkipped ? 'reopen' : 'skip')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** The words for a step, into the composer; they are read and changed there before anything is sent. */
function InsertButton({ step, conversation }: Pick<StepProps, 'step' | 'conversation'>): ReactElement | null {
  const t = useChecklistTexts();
  const context = { ...useCommandContext(), conversation };
  const quick = context.quickMessages.find(({ id }) => id === step.quickMessageId);
  if (!quick || !answersHere(context)) return null;
  const label = t('insert', { shortcode: quick.shortcode });
  const insert = (): void => {
    const { place } = context;
    if ('part' in place && place.part === 'card') goTo({ ...place, part: 'conversation' }, 'replace');
    insertQuickMessage(context, quick);
  };
  return (
    <Button variant="default" size="compact-xs" aria-label={`${label}: ${step.text}`} onClick={insert}>
      {label}
    </Button>
  );
}
