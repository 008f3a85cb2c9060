import { Button, NativeSelect, Textarea } from '@mantine/core';
import type { ReactElement } from 'react';
import { LIMITS } from '@parley/protocol/limits';
import { languageName } from '../../../shared/visit/language-name.ts';
import styles from '../form/form.module.css';
import type { Variant } from './quick-message-draft.ts';
import { useQuickTexts } from './texts/use-quick-texts.ts';

/** Languages that are offered; any other that is stored stays. */
const LANGUAGES = 'en ru it de fr es pt nl pl uk cs ro hu el tr sv da fi no ar he fa hi zh ja ko'.split(' ');

interface VariantFieldsProps {
  readonly variants: readonly Variant[];
  readonly problem: string | undefined;
  readonly onChange: (variants: readonly Variant[]) => void;
}

/** The same in other languages: the visitor's chooses. */
export function VariantFields({ variants, problem, onChange }: VariantFieldsProps): ReactElement {
  const t = useQuickTexts();
  const taken = variants.map(({ language }) => language);
  const free = LANGUAGES.filter((language) => !taken.includes(language));
  const [next] = free;
  const change = (index: number, part: Partial<Variant>): void =>
    onChange(variants.map((variant, at) => (at === index ? { ...variant, ...part } : variant)));
  return (
    <fieldset className={styles['group']}>
      <legend>{t('variants')}</legend>
      <p className={styles['hint']}>{t('variantsHint')}</p>
      {variants.map(({ language, text }, index) => (
        <div key={language} role="group" aria-label={languageName(language)} className={styles['group']}>
          <div className={styles['checks']}>
            <NativeSelect
              aria-label={t('variantLanguage')}
              value={language}
              data={[...new Set([language, ...free])].map((value) => ({ value, label: languageName(value) }))}
              onChange={({ currentTarget }) => change(index, { language: currentTarget.value })}
            />
            <Button
              variant="subtle"
              color="gray"
              onClick={() => onChange(variants.filter((_, at) => at !== index))}
            >
              {t('variantRemove', { language: languageName(language) })}
            </Button>
          </div>
          <Textarea
            aria-label={t('variantText', { language: languageName(language) })}
            lang={language}
            dir="auto"
            autosize
            minRows={2}
            maxRows={8}
            maxLength={LIMITS.messageChars}
            value={text}
            error={text.trim() === '' && problem}
            onChange={({ currentTarget }) => change(index, { text: currentTarget.value })}
          />
        </div>
      ))}
      {next !== undefined && variants.length < LIMITS.quickMessageVariants && (
        <div>
          <Button variant="default" onClick={() => onChange([...variants, { language: next, text: '' }])}>
            {t('variantAdd')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
