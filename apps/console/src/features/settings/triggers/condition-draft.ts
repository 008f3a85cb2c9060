import type { Condition, NumberFact, TextFact } from '@parley/protocol';

export const TEXT_FACTS = [
  'path',
  'referrerHost',
  'campaign',
  'language',
  'device',
  'event',
] as const satisfies readonly TextFact[];
export const NUMBER_FACTS = [
  'secondsOnPage',
  'secondsOnSite',
  'pagesSeen',
  'visitsBefore',
  'scrolledPercent',
  'idleSeconds',
] as const satisfies readonly NumberFact[];
export const TEXT_COMPARISONS = ['like', 'contains', 'equal', 'notEqual'] as const;
export const NUMBER_COMPARISONS = ['atLeast', 'atMost'] as const;

export type Fact = Condition['fact'];
export type Comparison = Condition['is'];

/** A condition while it is being written: the value is text until it is complete. */
export interface ConditionDraft {
  /** Tells the rows of the form apart; never sent. */
  readonly key: number;
  readonly fact: Fact;
  readonly is: Comparison;
  readonly value: string;
}

export const isTextFact = (fact: Fact): fact is TextFact => TEXT_FACTS.some((name) => name === fact);

let lastKey = 0;
const nextKey = (): number => (lastKey += 1);

export const draftOf = ({ fact, is, value }: Condition): ConditionDraft => ({
  key: nextKey(),
  fact,
  is,
  value: String(value),
});

/** Where a new rule starts: twenty seconds on the page. */
export const newCondition = (): ConditionDraft => ({
  key: nextKey(),
  fact: 'secondsOnPage',
  is: 'atLeast',
  value: '20',
});

/** The same draft about another fact; a comparison and value that no longer fit are replaced. */
export function withFact(draft: ConditionDraft, fact: Fact): ConditionDraft {
  if (isTextFact(fact) === isTextFact(draft.fact)) return { ...draft, fact };
  return isTextFact(fact)
    ? { ...draft, fact, is: 'like', value: '' }
    : { ...draft, fact, is: 'atLeast', value: '' };
}

/** The condition a draft stands for, or null while its value is missing or not a number. */
export function conditionOf({ fact, is, value }: ConditionDraft): Condition | null {
  const text = value.trim();
  if (text === '') return null;
  if (isTextFact(fact)) {
    const comparison = TEXT_COMPARISONS.find((name) => name === is);
    return comparison ? { fact, is: comparison, value: text } : null;
  }
  const number = Number(text.replace(',', '.'));
  const comparison = NUMBER_COMPARISONS.find((name) => name === is);
  return comparison && Number.isFinite(number) && number >= 0
    ? { fact, is: comparison, value: number }
    : null;
}
