import type { ReactElement } from 'react';
import type { WhoseFilter } from '../screen/history-filter.store.ts';
import { useFilterTexts } from './texts/use-filter-texts.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface WhoseFieldsProps {
  readonly value: WhoseFilter;
  readonly onChange: (whose: WhoseFilter) => void;
  readonly sites: readonly Named[];
  readonly teams: readonly Named[];
  readonly operators: readonly Named[];
}

const FIELDS = [
  { name: 'siteId', label: 'site', of: 'sites' },
  { name: 'teamId', label: 'team', of: 'teams' },
  { name: 'operatorId', label: 'operator', of: 'operators' },
] as const;

/** Whose conversations are meant: one list each, where nothing chosen is any. */
export function WhoseFields(props: WhoseFieldsProps): ReactElement {
  const t = useFilterTexts();
  const { value, onChange } = props;
  return (
    <>
      {FIELDS.map(({ name, label, of }) => (
        <label key={name}>
          {t(label)}
          <select
            value={value[name] ?? ''}
            onChange={({ currentTarget }) => {
              const chosen = props[of].find(({ id }) => id === currentTarget.value);
              onChange({ ...value, [name]: chosen?.id });
            }}
          >
            <option value="">{t('any')}</option>
            {props[of].map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      ))}
    </>
  );
}
