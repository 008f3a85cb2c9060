import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { serverNow } from '../panel/server-clock.ts';
import { useStore } from '../panel/store.ts';
import type { CallEntry } from '../thread/message-row.ts';
import type { Language } from '../words/translation.ts';
import { callWords, timeName } from './call-words.ts';
import type { ExtrasHost } from './extras-host.ts';
import type { SayExtra } from './words.ts';

interface PromiseCardProperties {
  readonly entry: Extract<CallEntry, { kind: 'promise.made' }>;
  readonly host: ExtrasHost;
  readonly say: SayExtra;
}

const lookMs = 5_000;
const minuteMs = 60_000;

/** What was promised, with the time that is left, until it is done; then the quiet line of any fact. */
export function PromiseCard({ entry, host, say }: PromiseCardProperties): JSX.Element {
  const { language } = host.bridge;
  const { conversations } = useStore(host.thread).thread;
  const isOpen = conversations.get(entry.conversationId)?.promise?.id === entry.id;
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    if (!isOpen) return undefined;
    const timer = setInterval(() => setNow(serverNow()), lookMs);
    return () => clearInterval(timer);
  }, [isOpen]);
  if (!isOpen) return <p class="fact">{callWords(entry, say, language)}</p>;
  const { text, dueAt, operatorName: name } = entry.body;
  return (
    <section class="promise" aria-label={say('promiseOf', { name })}>
      <p>{say('promiseOf', { name })}</p>
      <strong dir="auto">{text}</strong>
      <p>
        {say('promiseBy', { time: timeName(language, dueAt) })}{' '}
        <span>{dueAt > now ? timeLeft(language, dueAt - now) : say('promiseLate')}</span>
      </p>
    </section>
  );
}

/** Such as "in 23 minutes"; never less than is left. */
function timeLeft(language: Language, ms: number): string {
  const minutes = Math.ceil(ms / minuteMs);
  const words = new Intl.RelativeTimeFormat(language);
  if (minutes < 120) return words.format(minutes, 'minute');
  return minutes < 2_880
    ? words.format(Math.round(minutes / 60), 'hour')
    : words.format(Math.round(minutes / 1_440), 'day');
}
