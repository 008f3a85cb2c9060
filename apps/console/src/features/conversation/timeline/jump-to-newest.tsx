import { useState, type ReactElement } from 'react';
import { Icon } from '../../../shared/ui/icon.tsx';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import styles from './timeline.module.css';

/** Mounted when the end goes out of sight; says how much has come since. */
export function JumpToNewest({
  lastSeq,
  onJump,
}: {
  readonly lastSeq: number;
  readonly onJump: () => void;
}): ReactElement {
  const t = useConversationTexts();
  const [leftAt] = useState(lastSeq);
  const count = lastSeq - leftAt;
  return (
    <button type="button" className={styles['jump']} onClick={onJump}>
      <Icon name="down" size={16} /> {count > 0 ? t('newMessages', { count }) : t('newest')}
    </button>
  );
}
