import { useEffect, useState, type ReactElement } from 'react';
import type { Quote } from '@parley/protocol';
import { useLive } from '../../../live/live.ts';
import { forgetQuoteReport, useQuoteReport } from '../../../live/quote.store.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import type { MessageEvent } from '../../../live/own-messages.ts';
import styles from './message-quote.module.css';

/** Pages that are there answer at once; this long without a word, nobody is. */
const PATIENCE_MS = 4_000;

interface MessageQuoteProps {
  readonly event: MessageEvent;
  readonly quote: Quote;
  /** Whether this operator has the conversation: nobody else may touch the visitor's page. */
  readonly canShow: boolean;
}

/** What of the page a message is about, and the way to show the visitor that one looks at the same. */
export function MessageQuote({ event, quote, canShow }: MessageQuoteProps): ReactElement {
  return (
    <blockquote className={styles['quote']} cite={quote.url}>
      <p className={styles['words']} dir="auto">
        {quote.exact}
      </p>
      <div className={styles['foot']}>
        {quote.url !== '' && (
          <a href={quote.url} target="_blank" rel="noopener noreferrer nofollow">
            {quote.title || quote.url}
          </a>
        )}
        {canShow && <ShowPlace event={event} />}
      </div>
    </blockquote>
  );
}

type State = 'resting' | 'asking' | 'silent' | 'failed';

function ShowPlace({ event: { id: messageId, conversationId } }: { event: MessageEvent }): ReactElement {
  const t = useConversationTexts();
  const live = useLive();
  const report = useQuoteReport(messageId);
  const [state, setState] = useState<State>('resting');
  useEffect(() => {
    if (state !== 'asking') return undefined;
    const timer = setTimeout(() => setState('silent'), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const show = async (): Promise<void> => {
    forgetQuoteReport(messageId);
    setState('asking');
    const answer = await live.ask({ name: 'quote.show', payload: { conversationId, messageId } });
    if (!answer.ok) setState('failed');
  };
  const words = {
    shown: t('quoteShown'),
    lost: t('quoteLost'),
    elsewhere: t('quoteElsewhere'),
    resting: '',
    asking: t('quoteAsking'),
    silent: t('quoteSilent'),
    failed: t('quoteFailed'),
  }[report ?? state];
  return (
    <>
      <button type="button" onClick={() => void show()}>
        <Icon name="search" size={14} />
        {t('showPlace')}
      </button>
      <span role="status">{words}</span>
    </>
  );
}
