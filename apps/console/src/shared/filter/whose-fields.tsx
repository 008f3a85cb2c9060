import type { ReactElement } from 'react';
import type { WhoseFilter } from '../screen/history-filter.store.ts';
import { OUTCOMES } from '../wrap-up/outcomes.ts';
import { useWrapUpTexts } from '../wrap-up/texts/use-wrap-up-texts.ts';
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
  /** Those that are put away, too: they stay where they were chosen. */
  readonly tags: readonly Named[];
  readonly topics: readonly Named[];
}

const FIELDS = [
  { name: 'siteId', label: 'site', of: 'sites' },
  { name: 'teamId', label: 'team', of: 'teams' },
  { name: 'operatorId', label: 'operator', of: 'operators' },
  { name: 'topicId', label: 'topic', of: 'topics' },
  { name: 'tagId', label: 'tag', of: 'tags' },
  { name: 'outcome', label: 'outcome', of: 'outcomes' },
] as const;

/** Whose conversations are meant: one list each, where nothing chosen is any. */
export function WhoseFields(props: WhoseFieldsProps): ReactElement {
  const t = useFilterTexts();
  const { value, onChange } = props;
  const w = useWrapUpTexts();
  const outcomes = [...OUTCOMES.map((id) => ({ id, name: w(id) })), { id: 'none', name: w('none') }];
  const lists = { ...props, outcomes };
  return (
    <>
      {FIELDS.filter(({ of }) => lists[of].length > 0).map(({ name, label, of }) => (
        <label key={name}>
          {t(label)}
          <select
            value={value[name] ?? ''}
            onChange={({ currentTarget }) => {
              const chosen = lists[of].find(({ id }) => id === currentTarget.value);
              onChange({ ...value, [name]: chosen?.id });
            }}
          >
            <option value="">{t('any')}</option>
            {lists[of].map((one) => (
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
