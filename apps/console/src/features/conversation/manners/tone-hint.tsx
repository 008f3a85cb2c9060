import { toneOf, type ToneHint as Found } from '@parley/manners/tone';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import type { Conversation } from '@parley/protocol';
import { useMannersTexts } from './texts/use-manners-texts.ts';
import { useTheirLanguage } from './use-their-language.ts';

/** A word that is still being written is not judged. */
const REST_MS = 600;

interface ToneHintProps {
  readonly conversation: Conversation;
  readonly text: string;
  /** What stands here while nothing is to be said. */
  readonly children: ReactNode;
}

/** Which words of the answer may hurt, and why. It stops nobody, and nothing of it leaves this machine. */
export function ToneHint({ conversation, text, children }: ToneHintProps): ReactElement {
  const t = useMannersTexts();
  const language = useTheirLanguage(conversation);
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<void> => {
      const [first = null] = text === '' ? [] : await toneOf(text, language);
      if (!isOver) setFound(first);
    };
    const timer = setTimeout(() => void look(), text === '' ? 0 : REST_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text, language]);
  return found && text.includes(found.words) ? <>{t(found.kind, { words: found.words })}</> : <>{children}</>;
}
