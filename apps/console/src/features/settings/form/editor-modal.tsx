import { Button } from '@mantine/core';
import { useRef, useState, type FormEvent, type ReactElement, type ReactNode } from 'react';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { FormModal } from './form-modal.tsx';
import styles from './form.module.css';
import type { Editor } from './use-editor.ts';

interface EditorModalProps<Draft> {
  readonly title: string;
  readonly editor: Editor<Draft>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form over the list. Leaving it with something typed asks first. */
export function EditorModal<Draft>({
  title,
  editor,
  onClose,
  children,
}: EditorModalProps<Draft>): ReactElement {
  const shared = useSharedTexts();
  const t = useSettingsTexts();
  const [isLeaving, setIsLeaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const leave = (): void => (editor.isChanged && !isLeaving ? setIsLeaving(true) : onClose());
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsLeaving(false);
    if (await editor.submit()) return;
    // After the problems have been drawn.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };
  return (
    <FormModal title={title} onClose={leave} isHeld={editor.isChanged}>
      <form ref={form} noValidate className={styles['form']} onSubmit={(event) => void submit(event)}>
        {children}
        <EditorFailure editor={editor} />
        {isLeaving ? (
          <div className={styles['foot']} role="group" aria-label={t('discardAsk')}>
            <p role="alert">{t('discardAsk')}</p>
            <Button variant="default" autoFocus onClick={() => setIsLeaving(false)}>
              {t('keepEditing')}
            </Button>
            <Button color="gray" onClick={onClose}>
              {t('discard')}
            </Button>
          </div>
        ) : (
          <div className={styles['foot']}>
            <Button variant="default" onClick={leave}>
              {shared('cancel')}
            </Button>
            <Button type="submit" loading={editor.state.name === 'saving'}>
              {shared('save')}
            </Button>
          </div>
        )}
      </form>
    </FormModal>
  );
}

function EditorFailure<Draft>({ editor: { state } }: { editor: Editor<Draft> }): ReactElement {
  const shared = useSharedTexts();
  const t = useSettingsTexts();
  return (
    <div role="alert">
      {state.name === 'failed' && (
        <p className={styles['failure']}>
          <Icon name="alert" size={18} />
          {shared(state.code)} {t('notSaved')}
        </p>
      )}
    </div>
  );
}
