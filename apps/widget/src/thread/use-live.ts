import type { LineState } from '../connection/contract.ts';
import { useLasting } from '../panel/use-lasting.ts';

const restMs = 300;

/**
 * Whether additions are spoken. History is put in before that: a screen reader must not read yesterday's conversation aloud, nor
 * the older messages that scrolling brings.
 */
export const useLive = (line: LineState, isLoadingOlder: boolean): boolean =>
  useLasting(line !== 'connecting' && !isLoadingOlder, restMs);
