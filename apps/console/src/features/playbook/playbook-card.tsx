import { ActionIcon, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Conversation, PlaybookKind } from '@parley/protocol';
import { blockVisitor } from '../../commands/block.commands.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { passOn } from '../../commands/mood.commands.ts';
import { callSupervisor } from '../../commands/playbook.commands.ts';
import { quickMessageCommands } from '../../commands/writing.commands.ts';
import { playbooksQuery, quickMessagesQuery } from '../../live/queries/settings.queries.ts';
import { failureOf } from '../../shared/api/request.ts';
import { PLAYBOOK_KINDS, usualTactics } from '../../shared/playbook/usual-tactics.ts';
import { usePlaybookTexts } from '../../shared/playbook/texts/use-playbook-texts.ts';
import { closePlaybook, openPlaybook } from '../../shared/screen/playbook.store.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { FailureState } from '../../shared/ui/screen-state.tsx';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import styles from './playbook.module.css';

interface PlaybookCardProps {
  readonly conversation: Conversation;
  readonly kind: PlaybookKind;
}

/** What helps with somebody hard, with what can be done about it at hand. Nothing of it is sent by itself. */
export function PlaybookCard({ conversation, kind }: PlaybookCardProps): ReactElement {
  const [t, shared] = [usePlaybookTexts(), useSharedTexts()];
  const head = useRef<HTMLHeadingElement>(null);
  // Opened by a key, it is read from its head on; put away, it gives the focus back.
  useEffect(() => {
    const opener = document.activeElement;
    head.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <section className={styles['card']} aria-label={t('title')}>
      <header className={styles['head']}>
        <h3 ref={head} tabIndex={-1}>
          {t('title')}
        </h3>
        <ActionIcon aria-label={shared('close')} onClick={closePlaybook}>
          <Icon name="close" />
        </ActionIcon>
      </header>
      <NativeSelect
        aria-label={t('kind')}
        value={kind}
        data={PLAYBOOK_KINDS.map((value) => ({ value, label: t(value) }))}
        onChange={({ currentTarget }) => {
          const next = PLAYBOOK_KINDS.find((one) => one === currentTarget.value);
          if (next) openPlaybook({ conversationId: conversation.id, kind: next });
        }}
      />
      <Tactics kind={kind} />
      <div className={styles['actions']} role="group" aria-label={t('atHand')}>
        <CommandButton command={callSupervisor} size="xs" />
        <CommandButton command={passOn} size="xs" />
        {kind === 'rude' && <CommandButton command={blockVisitor} size="xs" />}
      </div>
    </section>
  );
}

/** The workspace's words, or the usual ones; under them the quick messages of the playbook's folder. */
function Tactics({ kind }: { readonly kind: PlaybookKind }): ReactElement {
  const t = usePlaybookTexts();
  const { data, error, refetch } = useQuery(playbooksQuery);
  const { data: quickMessages = [] } = useQuery(quickMessagesQuery);
  if (!data)
    return error ? (
      <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />
    ) : (
      <div aria-busy="true">
        <Skeleton height="120px" />
      </div>
    );
  const own = data.find((one) => one.kind === kind);
  const lines = own?.tactics ? own.tactics.split('\n').filter((line) => line.trim()) : usualTactics(t, kind);
  const attached = own?.folder ? quickMessages.filter(({ folder }) => folder === own.folder) : [];
  return (
    <>
      <ul className={styles['tactics']}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {attached.length > 0 && (
        <div className={styles['actions']} role="group" aria-label={t('quick')}>
          {quickMessageCommands(attached).map((command) => (
            <CommandButton key={command.id} command={command} size="xs" />
          ))}
        </div>
      )}
    </>
  );
}
