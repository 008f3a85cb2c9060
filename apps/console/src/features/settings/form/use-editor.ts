import { useState } from 'react';
import type { Failure } from '../../../shared/api/request.ts';

/** What is wrong, in words, by field. */
export type Problems<Draft> = { readonly [Field in keyof Draft]?: string };

export type Saved<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

type EditorState =
  | { readonly name: 'writing' | 'saving' }
  | { readonly name: 'failed'; readonly code: Failure['code'] };

interface EditorOptions<Draft, Value> {
  readonly initial: Draft;
  readonly problemsOf: (draft: Draft) => Problems<Draft>;
  readonly save: (draft: Draft) => Promise<Saved<Value>>;
  readonly onSaved: (value: Value) => void;
}

export interface Editor<Draft> {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** Shown from the first attempt to save on, so that nobody is corrected while still writing. */
  readonly problems: Problems<Draft>;
  readonly state: EditorState;
  readonly isChanged: boolean;
  /** False when a field has to be put right first, or the server refused. */
  readonly submit: () => Promise<boolean>;
}

/** One thing being written or changed in a form; nothing typed is lost by a failure. */
export function useEditor<Draft extends object, Value>(options: EditorOptions<Draft, Value>): Editor<Draft> {
  const { initial, problemsOf, save, onSaved } = options;
  const [draft, setDraft] = useState(initial);
  const [isTried, setIsTried] = useState(false);
  const [state, setState] = useState<EditorState>({ name: 'writing' });
  const problems = problemsOf(draft);
  const submit = async (): Promise<boolean> => {
    setIsTried(true);
    if (Object.keys(problems).length > 0 || state.name === 'saving') return false;
    setState({ name: 'saving' });
    const answer = await save(draft);
    if (!answer.ok) {
      setState({ name: 'failed', code: answer.error.code });
      return false;
    }
    setState({ name: 'writing' });
    onSaved(answer.value);
    return true;
  };
  return {
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    problems: isTried ? problems : {},
    state,
    isChanged: draft !== initial,
    submit,
  };
}
