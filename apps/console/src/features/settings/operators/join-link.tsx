import { Button, Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Operator } from '@parley/protocol';
import { CopyField } from '../../../shared/copy/copy-field.tsx';
import styles from '../form/form.module.css';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';

/** A link that was just made for a colleague. */
export interface Made {
  readonly operator: Operator;
  readonly url: string;
}

interface JoinLinkProps {
  readonly made: Made;
  readonly onDone: () => void;
}

/** The link with which a colleague joins or chooses a new password. It is shown this once, so a slip of the hand does not close it. */
export function JoinLink({ made: { operator, url }, onDone }: JoinLinkProps): ReactElement {
  const t = useSettingsTexts();
  const { name, isInvited } = operator;
  return (
    <Modal
      opened
      onClose={onDone}
      title={t(isInvited ? 'joinTitle' : 'linkTitle', { name })}
      size={560}
      classNames={{ title: styles['title'] ?? '' }}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <div className={styles['form']}>
        <p>{t(isInvited ? 'joinText' : 'resetText', { name })}</p>
        <CopyField label={t(isInvited ? 'joinLink' : 'resetLink')} value={underThisAddress(url)} />
        <div className={styles['foot']}>
          <Button onClick={onDone}>{t('joinDone')}</Button>
        </div>
      </div>
    </Modal>
  );
}

/** The address under which the administrator is here works for colleagues too; a server without PUBLIC_URL knows only where it listens. */
function underThisAddress(url: string): string {
  const { pathname, hash } = new URL(url);
  return `${location.origin}${pathname}${hash}`;
}
