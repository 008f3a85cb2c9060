import type { CommandId, QuoteOutcome } from '@parley/protocol';
import { create } from 'zustand';

interface Reports {
  readonly reports: Readonly<Partial<Record<CommandId, QuoteOutcome>>>;
}

/** What the visitor's pages say of places they were asked to show. */
const useQuoteStore = create<Reports>(() => ({ reports: {} }));

/** A visitor may have several pages open: where one shows the place, it does not matter that the others cannot. */
const WEIGHT = { shown: 2, lost: 1, elsewhere: 0 } as const satisfies Record<QuoteOutcome, number>;

export function hearQuoteReport(messageId: CommandId, outcome: QuoteOutcome): void {
  useQuoteStore.setState(({ reports }) => {
    const known = reports[messageId];
    return known && WEIGHT[known] >= WEIGHT[outcome] ? {} : { reports: { ...reports, [messageId]: outcome } };
  });
}

/** Forgets what was said before the pages are asked again. */
export const forgetQuoteReport = (messageId: CommandId): void =>
  useQuoteStore.setState((state) => {
    const { [messageId]: _, ...reports } = state.reports;
    return { reports };
  });

export const useQuoteReport = (messageId: CommandId): QuoteOutcome | undefined =>
  useQuoteStore(({ reports }) => reports[messageId]);
