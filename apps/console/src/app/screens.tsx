import { lazy } from 'react';

// Everything that is not the inbox loads when it is first gone to.
export const VisitsScreen = lazy(async () => ({
  default: (await import('../features/people-on-site/visits-screen.tsx')).VisitsScreen,
}));
export const VisitorCard = lazy(async () => ({
  default: (await import('../features/visitor-card/visitor-card.tsx')).VisitorCard,
}));
export const BoardScreen = lazy(async () => ({
  default: (await import('../features/board/board-screen.tsx')).BoardScreen,
}));
export const SettingsScreen = lazy(async () => ({
  default: (await import('../features/settings/settings-screen.tsx')).SettingsScreen,
}));
export const HistoryList = lazy(async () => ({
  default: (await import('../features/history/history-list.tsx')).HistoryList,
}));
