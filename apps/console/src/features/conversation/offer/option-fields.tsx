import { ActionIcon, Button } from '@mantine/core';
import type { KeyboardEvent, ReactElement } from 'react';
import { LIMITS } from '@parley/protocol/limits';
import { Icon } from '../../../shared/ui/icon.tsx';
import { MOST, withOption, withoutOption, type OfferDraft, type OptionDraft } from './offer.draft.ts';
import styles from './offer.module.css';
import { useOfferTexts } from './texts/use-offer-texts.ts';

interface OptionFieldsProps {
  readonly draft: OfferDraft;
  readonly onChange: (draft: OfferDraft) => void;
}

/** The answers, one row each; a confirmation has one. */
export function OptionFields({ draft, onChange }: OptionFieldsProps): ReactElement {
  const t = useOfferTexts();
  const { style, options, confirmation } = draft;
  if (style === 'confirmation')
    return (
      <OptionField
        option={confirmation}
        title={t('confirmationOf')}
        hasMore
        onChange={(next) => onChange({ ...draft, confirmation: next })}
      />
    );
  return (
    <>
      {options.map((option, index) => (
        <OptionField
          key={option.id}
          option={option}
          title={t('option', { count: index + 1 })}
          hasMore={style === 'cards'}
          onChange={(next) =>
            onChange({ ...draft, options: options.map((one) => (one.id === option.id ? next : one)) })
          }
          onNext={index === options.length - 1 ? () => onChange(withOption(draft)) : undefined}
          onRemove={options.length > 2 ? () => onChange(withoutOption(draft, option.id)) : undefined}
        />
      ))}
      {options.length < MOST && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={styles['add']}
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => onChange(withOption(draft))}
        >
          {t('add')}
        </Button>
      )}
    </>
  );
}

interface OptionFieldProps {
  readonly option: OptionDraft;
  readonly title: string;
  readonly hasMore: boolean;
  readonly onChange: (option: OptionDraft) => void;
  readonly onNext?: (() => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
}

function OptionField(props: OptionFieldProps): ReactElement {
  const t = useOfferTexts();
  const { option, title, hasMore, onChange, onNext, onRemove } = props;
  const text = (name: 'label' | 'text' | 'price' | 'url', most: number, label: string): ReactElement => (
    <input
      type="text"
      inputMode={name === 'url' ? 'url' : 'text'}
      dir="auto"
      aria-label={`${title}: ${label}`}
      placeholder={label}
      maxLength={most}
      value={option[name]}
      onChange={(event) => onChange({ ...option, [name]: event.currentTarget.value })}
      // Enter goes on to the next answer and sends nothing half done.
      onKeyDown={(event) => goOn(event, onNext)}
    />
  );
  return (
    <fieldset className={styles['option']}>
      <legend>{title}</legend>
      <div className={styles['row']}>
        {text('label', LIMITS.optionLabelChars, t('label'))}
        {onRemove && (
          <ActionIcon variant="subtle" aria-label={t('remove', { name: title })} onClick={onRemove}>
            <Icon name="close" size={16} />
          </ActionIcon>
        )}
      </div>
      {hasMore && (
        <>
          {text('text', LIMITS.optionTextChars, t('text'))}
          <div className={styles['row']}>
            {text('price', LIMITS.optionLabelChars, t('price'))}
            {text('url', LIMITS.urlChars, t('url'))}
          </div>
        </>
      )}
    </fieldset>
  );
}

function goOn(event: KeyboardEvent<HTMLInputElement>, onNext?: () => void): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const { form } = event.currentTarget;
  const focusNext = (from: HTMLInputElement): boolean => {
    const fields = [...(form?.querySelectorAll<HTMLInputElement>('input[type="text"]') ?? [])];
    const next = fields[fields.indexOf(from) + 1];
    next?.focus();
    return next !== undefined;
  };
  const here = event.currentTarget;
  if (focusNext(here) || !onNext) return;
  onNext();
  // Once the new row stands there.
  requestAnimationFrame(() => focusNext(here));
}
