import '@mantine/core/styles/Input.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import { endSoon } from '../../../commands/end-soon.ts';
import { useCommandContext } from '../../../commands/use-command-context.ts';
import { useLive } from '../../../live/live.ts';
import { wrapUpQuery } from '../../../live/queries/settings.queries.ts';
import { missingIn, type KnownWrapUp } from '../../../live/wrap-up.ts';
import { failureOf } from '../../../shared/api/request.ts';
import { closeDialog, usePanelsStore } from '../../../shared/screen/panels.store.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { DialogFrame } from '../../../shared/ui/dialog-frame.tsx';
import { FailureState } from '../../../shared/ui/screen-state.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { OUTCOMES } from '../../../shared/wrap-up/outcomes.ts';
import { useWrapUpTexts } from '../../../shared/wrap-up/texts/use-wrap-up-texts.ts';
import { changesOf, draftOf } from './wrap-up-draft.ts';
import { WrapUpFields } from './wrap-up-fields.tsx';
import styles from './wrap-up.module.css';

interface WrapUpProps {
  readonly conversation: Conversation;
}

/** What the conversation was about and how it ended; the same when it is about to end. */
export function WrapUpDialog({ conversation }: WrapUpProps): ReactElement {
  const t = useWrapUpTexts();
  const isEnding = usePanelsStore(({ dialog }) => dialog !== 'wrap-up');
  const { data, error, refetch } = useQuery(wrapUpQuery);
  return (
    <DialogFrame title={t(isEnding ? 'titleEnd' : 'title')} onClose={closeDialog}>
      {data ? (
        <WrapUpForm conversation={conversation} known={data} isEnding={isEnding} />
      ) : error ? (
        <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton height="15rem" />
      )}
    </DialogFrame>
  );
}

/** A digit chooses an outcome, unless it is written somewhere. */
function outcomeOf({ key, target, isComposing, ctrlKey, metaKey, altKey }: KeyboardEvent) {
  if (ctrlKey || metaKey || altKey || isComposing) return undefined;
  const isWriting = target instanceof HTMLInputElement && target.type === 'text' && target.value !== '';
  return isWriting || target instanceof HTMLSelectElement ? undefined : OUTCOMES[Number(key) - 1];
}

function WrapUpForm({
  conversation,
  known,
  isEnding,
}: WrapUpProps & { readonly known: KnownWrapUp; readonly isEnding: boolean }): ReactElement {
  const [t, shared] = [useWrapUpTexts(), useSharedTexts()];
  const live = useLive();
  const context = useCommandContext();
  const asksRating = usePanelsStore(({ dialog }) => dialog !== 'end-unasked');
  const [draft, setDraft] = useState(() => draftOf(conversation));
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { id: conversationId, siteId } = conversation;
  // What was chosen before topics had ids is said all the same.
  const topic = draft.topicId ?? (conversation.topic?.id === undefined ? conversation.topic : null);
  const outcome = draft.outcome === null ? {} : { outcome: draft.outcome };
  const missing = missingIn({ siteId, topic, tagIds: [...draft.tagIds], ...outcome }, known);
  const save = async (): Promise<void> => {
    if (isEnding && missing.length > 0) return setFailure(t('missing'));
    const changes = changesOf(conversation, draft);
    if (Object.keys(changes).length > 0) {
      setBusy(true);
      const payload = { id: newCommandId(), conversationId, ...changes };
      const answer = await live.ask({ name: 'conversation.wrap', payload });
      setBusy(false);
      if (!answer.ok) return setFailure(shared(answer.error.code));
    }
    closeDialog();
    if (isEnding) await endSoon(asksRating, true)({ ...context, conversation });
  };
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const choose = (event: KeyboardEvent): void => {
      const chosen = outcomeOf(event);
      if (chosen === undefined) return;
      event.preventDefault();
      setDraft((before) => ({ ...before, outcome: chosen }));
    };
    const heard = form.current;
    heard?.addEventListener('keydown', choose);
    return () => heard?.removeEventListener('keydown', choose);
  }, []);
  return (
    <form
      ref={form}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className={styles['quiet']}>{t('hint')}</p>
      <WrapUpFields
        draft={draft}
        change={(change) => setDraft((before) => ({ ...before, ...change }))}
        known={known}
        topics={known.sites.find((site) => site.siteId === siteId)?.topics ?? []}
        missing={missing}
        isEnding={isEnding}
      />
      <p role="alert">{failure}</p>
      <div className={styles['buttons']}>
        <Button variant="default" onClick={closeDialog}>
          {shared('cancel')}
        </Button>
        <Button type="submit" loading={isBusy}>
          {t(isEnding ? 'endNow' : 'save')}
        </Button>
      </div>
    </form>
  );
}
