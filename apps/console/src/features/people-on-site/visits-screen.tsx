import type { ReactElement } from 'react';
import type { VisitId } from '@parley/protocol';

export interface VisitsScreenProps {
  /** The visit named by the address, shown in detail; null shows the list alone. */
  readonly visitId: VisitId | null;
}

export function VisitsScreen({ visitId }: VisitsScreenProps): ReactElement {
  return <main>{visitId}</main>;
}
