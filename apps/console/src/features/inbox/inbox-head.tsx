import type { ReactElement } from 'react';
import { togglePresence } from '../../commands/screen.commands.ts';
import { useCommandContext } from '../../commands/use-command-context.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { PresenceDot } from '../../shared/ui/presence-dot.tsx';
import { SoundButton } from './alarm/sound-button.tsx';
import styles from './inbox-list.module.css';
import { useInboxTexts } from './texts/use-inbox-texts.ts';
import { ViewButton } from './views/view-button.tsx';

/** The list's name, and whether new conversations come here. */
export function InboxHead(): ReactElement {
  const [t, shared] = [useInboxTexts(), useSharedTexts()];
  const context = useCommandContext();
  const { presence } = context.me.operator;
  const isOnline = presence === 'online';
  return (
    <div className={styles['head']}>
      <ViewButton />
      <SoundButton />
      <button
        type="button"
        role="switch"
        aria-checked={isOnline}
        aria-label={t('readyForNew')}
        title={isOnline ? t('goAway') : t('comeBack')}
        className={styles['presence']}
        onClick={() => void togglePresence.run(context)}
      >
        <PresenceDot presence={presence} /> {shared(presence)}
      </button>
    </div>
  );
}
