import { LIMITS } from '@parley/protocol/limits';
import type { ReactElement } from 'react';
import type { Visitor } from '@parley/protocol';
import { formatDate, formatMoment } from '../../shared/format/format.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { CardSection } from './card-section.tsx';
import { ChangesList } from './changes-list.tsx';
import { InlineField } from './inline-field.tsx';
import { PersonRecords } from './person-records.tsx';
import { useCardTexts } from './texts/use-card-texts.ts';
import { useVisitorChange } from './use-visitor-change.ts';
import { VipSwitch } from './vip-switch.tsx';
import styles from './visitor-card.module.css';

const EMAIL_CHARS = 200;
const PHONE_CHARS = 40;
/** Catches slips; the server decides. */
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

interface WhoSectionProps {
  readonly visitor: Visitor;
  /** Colleagues have changed something about them. */
  readonly hasChanges: boolean;
}

/** Who is it: each answer is corrected where it stands. */
export function WhoSection({ visitor, hasChanges }: WhoSectionProps): ReactElement {
  const t = useCardTexts();
  const change = useVisitorChange(visitor.id);
  return (
    <CardSection title={t('who')}>
      <div className={styles['fields']}>
        <InlineField
          label={t('name')}
          value={visitor.name}
          placeholder={t('nameMissing')}
          type="text"
          maxLength={LIMITS.nameChars}
          signed={visitor.signed?.name}
          onSave={(name) => change({ name })}
        />
        <InlineField
          label={t('email')}
          value={visitor.email}
          placeholder={t('emailMissing')}
          type="email"
          maxLength={EMAIL_CHARS}
          problemOf={(text) => (EMAIL.test(text) ? null : t('emailInvalid'))}
          signed={visitor.signed?.email}
          onSave={(email) => change({ email })}
        />
        <InlineField
          label={t('phone')}
          value={visitor.phone}
          placeholder={t('phoneMissing')}
          type="tel"
          maxLength={PHONE_CHARS}
          onSave={(phone) => change({ phone })}
        />
      </div>
      {visitor.block && (
        <p className={styles['quiet']}>
          <Icon name="lock" size={14} />{' '}
          {visitor.block.until === null
            ? t('blockedForGood', { name: visitor.block.operatorName })
            : t('blockedUntil', {
                name: visitor.block.operatorName,
                time: formatMoment(visitor.block.until),
              })}
        </p>
      )}
      <VipSwitch visitor={visitor} onChange={(isVip) => change({ isVip })} />
      {(visitor.signed ?? visitor.name ?? visitor.email) && (
        <p className={styles['quiet']}>
          {visitor.signed ? t('signedAs', { subject: visitor.signed.subject }) : t('unsigned')}
        </p>
      )}
      <p className={styles['quiet']}>{t('since', { date: formatDate(visitor.createdAt) })}</p>
      {hasChanges && <ChangesList visitorId={visitor.id} />}
      <PersonRecords visitor={visitor} />
    </CardSection>
  );
}
