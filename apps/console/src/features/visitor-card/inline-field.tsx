import { useId, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Icon } from '../../shared/ui/icon.tsx';
import { useCardTexts } from './texts/use-card-texts.ts';
import styles from './inline-field.module.css';

interface InlineFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly placeholder: string;
  readonly type: 'text' | 'email' | 'tel';
  readonly maxLength: number;
  /** What is wrong with a text, or null. The empty text is always right: it takes the value back. */
  readonly problemOf?: (text: string) => string | null;
  readonly onSave: (value: string | null) => Promise<unknown>;
  /** The shop vouches for it, and it alone changes it. */
  readonly signed?: boolean | undefined;
}

type FieldState =
  | { readonly name: 'resting' | 'saving' | 'saved' }
  | { readonly name: 'refused'; readonly why: string };

/** A value that is edited where it stands. Enter or leaving the field saves, Escape takes the change back. */
export function InlineField({
  label,
  value,
  placeholder,
  type,
  maxLength,
  problemOf,
  onSave,
  signed = false,
}: InlineFieldProps): ReactElement {
  const t = useCardTexts();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [state, setState] = useState<FieldState>({ name: 'resting' });

  const save = async (): Promise<void> => {
    const text = typed?.trim() ?? value ?? '';
    if (text === (value ?? '')) {
      setTyped(null);
      return setState((now) => (now.name === 'saved' ? now : { name: 'resting' }));
    }
    const problem = text === '' ? null : (problemOf?.(text) ?? null);
    if (problem) return setState({ name: 'refused', why: problem });
    setState({ name: 'saving' });
    try {
      await onSave(text === '' ? null : text);
      setTyped(null);
      setState({ name: 'saved' });
    } catch {
      // What was typed stays in the field; nothing was stored, whatever the reason.
      setState({ name: 'refused', why: t('saveFailed') });
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void save();
    if (event.key !== 'Escape' || typed === null) return;
    event.stopPropagation();
    setTyped(null);
    setState({ name: 'resting' });
  };

  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{signed ? `${label} · ${t('signed')}` : label}</label>
      <input
        id={id}
        type={type}
        value={typed ?? value ?? ''}
        placeholder={placeholder}
        maxLength={maxLength}
        readOnly={signed}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={state.name === 'refused'}
        aria-describedby={`${id}-state`}
        onChange={(event) => {
          setTyped(event.target.value);
          setState({ name: 'resting' });
        }}
        onBlur={() => void save()}
        onKeyDown={onKeyDown}
      />
      <span id={`${id}-state`} role="status" className={styles['state']}>
        <FieldSays state={state} />
      </span>
    </div>
  );
}

function FieldSays({ state }: { state: FieldState }): ReactElement | null {
  const t = useCardTexts();
  switch (state.name) {
    case 'resting':
      return null;
    case 'saving':
      return <>{t('saving')}</>;
    case 'saved':
      return (
        <>
          <Icon name="check" size={14} /> {t('saved')}
        </>
      );
    case 'refused':
      return (
        <>
          <Icon name="alert" size={14} /> {state.why}
        </>
      );
  }
}
