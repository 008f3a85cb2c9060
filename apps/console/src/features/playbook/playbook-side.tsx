import { Button } from '@mantine/core';
import { toneOf } from '@parley/manners/tone';
import { useEffect, useState, type ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { CommandButton } from '../../commands/command-button.tsx';
import { markAngry } from '../../commands/mood.commands.ts';
import { useSaidByVisitor } from '../../live/visitor-said.ts';
import { useLanguage } from '../../shared/i18n/load-texts.ts';
import { usePlaybookTexts } from '../../shared/playbook/texts/use-playbook-texts.ts';
import { openPlaybook, usePlaybookStore } from '../../shared/screen/playbook.store.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { PlaybookCard } from './playbook-card.tsx';
import styles from './playbook.module.css';

/** All its words, in as many lines as they need. */
const WHOLE = {
  label: { whiteSpace: 'normal', textAlign: 'start', lineHeight: 1.4, overflow: 'visible' },
} as const;

/** The open playbook; or one quiet line while the visitor's own words sound rude. Nothing of it leaves this machine. */
export function PlaybookSide({ conversation }: { readonly conversation: Conversation }): ReactElement | null {
  const t = usePlaybookTexts();
  const open = usePlaybookStore((state) => state.open);
  const words = useRudeWords(conversation);
  if (open?.conversationId === conversation.id)
    return <PlaybookCard conversation={conversation} kind={open.kind} />;
  if (words === null || conversation.state === 'ended') return null;
  return (
    <p className={styles['card']}>
      <Button
        variant="subtle"
        size="xs"
        h="auto"
        py={6}
        styles={WHOLE}
        leftSection={<Icon name="note" size={16} />}
        onClick={() => openPlaybook({ conversationId: conversation.id, kind: 'rude' })}
      >
        {t('suggestRude', { words })}
      </Button>
      <CommandButton command={markAngry} conversation={conversation} look="subtle" size="xs" />
    </p>
  );
}

/** What of the visitor's last words is on the list of rude ones. */
function useRudeWords(conversation: Conversation): string | null {
  const language = useLanguage();
  const text = useSaidByVisitor(conversation.id).join('\n');
  const [found, setFound] = useState<string | null>(null);
  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<void> => {
      const hints = text === '' ? [] : await toneOf(text, language);
      if (!isOver) setFound(hints.find(({ kind }) => kind === 'rude')?.words ?? null);
    };
    void look();
    return () => {
      isOver = true;
    };
  }, [text, language]);
  return found;
}
