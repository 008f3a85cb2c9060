import type { FaultName } from './run/faults.ts';

export interface KeptRun {
  readonly seed: number;
  readonly faults: readonly FaultName[];
  readonly isPolling?: boolean;
}

/** Runs that once found something: the short form always plays them again. The long form adds what it finds. */
export const keptRuns: readonly KeptRun[] = [
  { seed: 1006, faults: ['no WebSocket', 'SIGSTOP and SIGCONT', 'black hole', 'cuts', 'pages opened anew'] },
];
