import type { ReactElement } from 'react';

export function BoardScreen(): ReactElement {
  return <main />;
}
