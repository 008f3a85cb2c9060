import { Button, Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import { CopyField } from '../form/copy-field.tsx';
import styles from '../form/form.module.css';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import type { Invited } from './operator-editor.tsx';

interface JoinLinkProps {
  readonly invited: Invited;
  readonly onDone: () => void;
}

/** The link with which a new colleague joins. It is shown this once, so a slip of the hand does not close it. */
export function JoinLink({ invited: { operator, joinUrl }, onDone }: JoinLinkProps): ReactElement {
  const t = useSettingsTexts();
  const { name } = operator;
  return (
    <Modal
      opened
      onClose={onDone}
      title={t('joinTitle', { name })}
      size={560}
      classNames={{ title: styles['title'] ?? '' }}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <div className={styles['form']}>
        <p>{t('joinText', { name })}</p>
        <CopyField label={t('joinLink')} value={joinUrl} />
        <div className={styles['foot']}>
          <Button onClick={onDone}>{t('joinDone')}</Button>
        </div>
      </div>
    </Modal>
  );
}
