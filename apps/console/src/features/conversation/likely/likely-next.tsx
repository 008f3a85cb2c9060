import type { ReactElement } from 'react';
import type { Conversation, QuickMessageId } from '@parley/protocol';
import { hotkeyText } from '../../../commands/hotkey.ts';
import { insertLikely, likelyIn } from '../../../commands/likely.commands.ts';
import { withOwnHotkey } from '../../../commands/own-hotkeys.ts';
import { textFor } from '../../../commands/quick-message.fill.ts';
import { useCommandContext } from '../../../commands/use-command-context.ts';
import { insertQuickMessage } from '../../../commands/writing.commands.ts';
import chips from '../manners/manners.module.css';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import styles from './likely-next.module.css';

interface LikelyNextProps {
  readonly conversation: Conversation;
  /** What was put into the field last; it is not offered again. */
  readonly inserted: QuickMessageId | null;
}

/** Quick messages of the conversation's topic, one press away from the field. Nothing is sent by them. */
export function LikelyNext({ conversation, inserted }: LikelyNextProps): ReactElement | null {
  const t = useConversationTexts();
  const context = { ...useCommandContext(), conversation };
  const likely = likelyIn(context, inserted);
  if (likely.length === 0) return null;
  const { hotkey } = withOwnHotkey(insertLikely, context.ownHotkeys);
  const { language } = context.visitorOf(conversation);
  return (
    <div className={styles['likely']}>
      <span>
        {t('likelyNext')} {hotkey && <kbd>{hotkeyText(hotkey)}</kbd>}
      </span>
      <ul className={chips['chips']} aria-label={t('likelyNext')}>
        {likely.map((quick) => (
          <li key={quick.id}>
            <button
              type="button"
              aria-label={t('insertQuick', { shortcode: quick.shortcode })}
              title={textFor(quick, language)}
              // The cursor stays where the words shall go.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => insertQuickMessage(context, quick)}
            >
              <bdi>{quick.use || `/${quick.shortcode}`}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
