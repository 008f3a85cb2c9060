import type { Answers, Questions as Form } from '@parley/protocol';
import { ignore } from '../loader/guard.ts';
import type { Bridge } from '../loader/bridge.ts';
import { seat } from '../loader/seat.ts';
import { remember, storageName } from '../loader/storage.ts';
import { dress } from '../panel/stage.ts';
import type { Store } from '../panel/store.ts';
import type { ThreadHost } from '../thread/thread-host.ts';
import type { ThreadState } from '../thread/thread-state.ts';
import css from './asking.css?inline';
import { Consent } from './consent.tsx';
import { loadQuestions } from './load-questions.ts';
import { Questions } from './questions.tsx';
import { loadAskingWords, type SayAsking } from './words.ts';
import { wordsIn } from '../words/words-in.ts';

type Host = Pick<ThreadHost, 'bridge' | 'store'>;

const dressed = new WeakSet<Bridge>();
let look: ReturnType<typeof setInterval> | undefined;

/** The words, and once for each panel the styles. */
function prepare({ bridge }: Host): Promise<SayAsking> {
  if (!dressed.has(bridge)) dress(css);
  dressed.add(bridge);
  return loadAskingWords(bridge.language);
}

/** Asks whether anything may be kept; what comes after a yes has the floor then. */
export async function askConsent(host: Host, takesFocus: boolean, onYes: () => unknown): Promise<void> {
  const { bridge, store } = host;
  const { site, language } = bridge;
  const say = await prepare(host);
  const leave = (): void => {
    clearInterval(look);
    store.set({ step: undefined });
    setTimeout(onYes);
  };
  // The page may have asked too, and says so by the JavaScript API.
  clearInterval(look);
  look = setInterval(() => !window[seat]?.isAsking && leave(), 300);
  bridge.signal.addEventListener('abort', () => clearInterval(look));
  const agree = (): void => {
    const page = window[seat];
    if (page) page.isAsking = false;
    remember('localStorage', storageName(site.key, 'consent'), '1');
    page?.startVisit?.();
    leave();
  };
  const { privacyUrl } = (await loadQuestions(bridge).catch(ignore)) ?? {};
  if (!window[seat]?.isAsking) return;
  store.set({
    step: () => (
      <Consent
        say={say}
        privacyUrl={privacyUrl ? wordsIn(privacyUrl, language) : undefined}
        takesFocus={takesFocus}
        onNotNow={bridge.close}
        onYes={agree}
      />
    ),
  });
}

/** Whoever has said where they can be reached finds it in every form of this tab. */
function keepReach(siteKey: string, { fields }: Form, answers: Answers): void {
  for (const { id, kind } of fields) {
    const said = answers.fields.find((answer) => answer.id === id);
    if (said && (kind === 'email' || kind === 'phone'))
      remember('sessionStorage', storageName(siteKey, kind), said.value);
  }
}

/** What sends the message, once everything is answered. */
interface First extends ThreadHost {
  readonly thread: Store<ThreadState>;
  send(text: string, answers?: Answers): void;
  /** Hides numbers of cards. */
  mask(text: string): string;
}

/**
 * Sends a text, after what the site asks before the first message and nobody knows yet. Settles when it is on its way, or the
 * questions stand there; rejects when they could not be had.
 */
export async function askFirst(host: First, text: string): Promise<void> {
  const { bridge, store, thread, field, send, mask } = host;
  const { early, outbox } = thread.get();
  // What is on its way starts a conversation too.
  if ([...early, ...outbox].some(({ error }) => !error)) return send(text);
  const say = await prepare(host);
  const form = await loadQuestions(bridge);
  if (form.fields.length + form.topics.length === 0) return send(text);
  // What comes next wants the focus, which the composer takes once it is there again.
  const leave = (next: () => void): void => {
    store.set({ step: undefined });
    setTimeout(next);
  };
  store.set({
    step: () => (
      <Questions
        form={form}
        text={text}
        mask={mask}
        language={bridge.language}
        say={say}
        onAnswers={(answers) => {
          keepReach(bridge.site.key, form, answers);
          leave(() => {
            send(text, answers);
            field()?.focus();
          });
        }}
        onBack={() => leave(() => field()?.insert(text))}
      />
    ),
  });
}
