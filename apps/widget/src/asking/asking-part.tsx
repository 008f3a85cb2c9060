import { dress } from '../panel/stage.ts';
import { recall, storageName } from '../loader/storage.ts';
import type { ThreadHost } from '../thread/thread-host.ts';
import css from './asking.css?inline';
import type { AskingPart } from './contract.ts';
import type { Questions as Form } from '@parley/protocol';
import { Questions } from './questions.tsx';
import { loadAskingWords } from './words.ts';

/** Brings the steps before the first message into the panel. */
export async function openAsking({ bridge, store }: ThreadHost): Promise<AskingPart> {
  const { base, site, language } = bridge;
  const say = await loadAskingWords(language);
  dress(css);

  async function load(): Promise<Form> {
    const token = recall('localStorage', storageName(site.key, 'token'));
    const reply = await fetch(`${base}v1/sites/${site.key}/questions`, {
      credentials: 'omit',
      headers: token === null ? {} : { Authorization: `Bearer ${token}` },
    });
    if (!reply.ok) throw new Error(`questions: ${reply.status}`);
    return reply.json();
  }

  return {
    async ask(text, { onAnswers, onBack }) {
      const form = await load();
      if (form.fields.length + form.topics.length === 0) return onAnswers(undefined);
      // What comes next may want the focus, which the composer takes once it is there again.
      const leave = (next: () => void): void => {
        store.set({ step: undefined });
        setTimeout(next);
      };
      store.set({
        step: () => (
          <Questions
            form={form}
            text={text}
            language={language}
            say={say}
            onAnswers={(answers) => leave(() => onAnswers(answers))}
            onBack={() => leave(onBack)}
          />
        ),
      });
    },
  };
}
