import '../shared/theme/styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { sessionQuery } from '../live/queries/session.query.ts';
import { currentLanguage } from '../shared/i18n/load-texts.ts';
import { App } from './app.tsx';
import { keepShell } from './installed/shell-worker.ts';
import { createQueryClient } from './query-client.ts';

document.documentElement.lang = currentLanguage();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const client = createQueryClient();
// Asked before React has drawn anything: the answer decides what is drawn first.
void client.prefetchQuery(sessionQuery);
// After everything that the first screen needs.
addEventListener('load', () => void keepShell());

createRoot(root).render(
  <StrictMode>
    <App client={client} />
  </StrictMode>,
);
