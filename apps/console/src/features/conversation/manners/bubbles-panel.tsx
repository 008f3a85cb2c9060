import { Button } from '@mantine/core';
import { BEST_WORDS, countWords, splitIntoBubbles } from '@parley/manners';
import { useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { CommandButton } from '../../../commands/command-button.tsx';
import { composer } from '../../../commands/composer.handle.ts';
import { send } from '../../../commands/writing.commands.ts';
import { setSplit } from '../../../shared/screen/bubbles.store.ts';
import { formatShare } from '../../../shared/format/format.ts';
import styles from './manners.module.css';
import { useMannersTexts } from './texts/use-manners-texts.ts';

/** The phone that lengths are told by, in its own pixels. */
const PHONE_HEIGHT = 640;

interface BubblesPanelProps {
  readonly conversation: Conversation;
  readonly text: string;
}

/** The answer in pieces on a phone, with how much of its height they take. Nothing is sent before Enter. */
export function BubblesPanel({ conversation, text }: BubblesPanelProps): ReactElement {
  const t = useMannersTexts();
  const pieces = splitIntoBubbles(text);
  const { stack, share } = useShare(text);
  return (
    <section className={styles['panel']} aria-label={t('onThePhone')}>
      <div className={styles['phone']} aria-hidden="true">
        <div className={styles['screen']}>
          <div ref={stack} className={styles['stack']}>
            {pieces.map((piece, at) => (
              <p key={at} dir="auto">
                {piece}
              </p>
            ))}
          </div>
        </div>
      </div>
      <div className={styles['about']}>
        <strong>{t('pieces', { count: Math.max(1, pieces.length) })}</strong>
        {text === '' ? (
          <p>{t('nothingYet')}</p>
        ) : (
          <>
            <p>{t('share', { share: formatShare(share) })}</p>
            <ol className={styles['counts']}>
              {pieces.map((piece, at) => (
                <li key={at} data-long={countWords(piece) > BEST_WORDS}>
                  {t('words', { count: countWords(piece) })}
                </li>
              ))}
            </ol>
            <p>{t('longPiece', { count: BEST_WORDS })}</p>
          </>
        )}
        <div className={styles['deeds']}>
          <CommandButton command={send} conversation={conversation} look="filled" staysVisible />
          <Button
            variant="default"
            onClick={() => {
              setSplit(null);
              composer()?.focus();
            }}
          >
            {t('keepOne')}
          </Button>
        </div>
        <p className={styles['keys']}>{t('enterSends')}</p>
      </div>
    </section>
  );
}

/** How much of the phone's height the pieces take, 1 for all of it, as they are laid out. */
function useShare(text: string) {
  const stack = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(0);
  useLayoutEffect(() => setShare((stack.current?.offsetHeight ?? 0) / PHONE_HEIGHT), [text]);
  return { stack, share };
}
