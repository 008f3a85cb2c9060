import { lazy } from 'react';

// Everything that is not the list loads when it is first gone to; the conversation already when the browser has time.
const loadConversation = () => import('../features/conversation/conversation-screen.tsx');

export const ConversationScreen = lazy(async () => ({
  default: (await loadConversation()).ConversationScreen,
}));
export const NoConversation = lazy(async () => ({
  default: (await import('../features/conversation/no-conversation.tsx')).NoConversation,
}));
export const VisitorCard = lazy(async () => ({
  default: (await import('../features/visitor-card/visitor-card.tsx')).VisitorCard,
}));
export const HistoryList = lazy(async () => ({
  default: (await import('../features/history/history-list.tsx')).HistoryList,
}));
export const VisitsScreen = lazy(async () => ({
  default: (await import('../features/people-on-site/visits-screen.tsx')).VisitsScreen,
}));
export const BoardScreen = lazy(async () => ({
  default: (await import('../features/board/board-screen.tsx')).BoardScreen,
}));
export const SettingsScreen = lazy(async () => ({
  default: (await import('../features/settings/settings-screen.tsx')).SettingsScreen,
}));
export const CommandPalette = lazy(async () => ({
  default: (await import('../features/command-palette/command-palette.tsx')).CommandPalette,
}));
export const KeysDialog = lazy(async () => ({
  default: (await import('../features/command-palette/keys-dialog.tsx')).KeysDialog,
}));
export const MentionsDialog = lazy(async () => ({
  default: (await import('../features/mentions/mentions-dialog.tsx')).MentionsDialog,
}));
export const SamePersonDialog = lazy(async () => ({
  default: (await import('../features/person/same-person-dialog.tsx')).SamePersonDialog,
}));
export const CoolDownStrip = lazy(async () => ({
  default: (await import('../features/mood/cool-down-strip.tsx')).CoolDownStrip,
}));
export const DueStrip = lazy(async () => ({
  default: (await import('../features/promises/due-strip.tsx')).DueStrip,
}));
export const OfferCard = lazy(async () => ({
  default: (await import('../features/routing/offer-card.tsx')).OfferCard,
}));
export const CoverageStrip = lazy(async () => ({
  default: (await import('../features/routing/coverage-strip.tsx')).CoverageStrip,
}));
export const PresencePanel = lazy(async () => ({
  default: (await import('../features/routing/presence-panel.tsx')).PresencePanel,
}));
export const CommandMenu = lazy(async () => ({
  default: (await import('../features/command-menu/command-menu.tsx')).CommandMenu,
}));
export const Tour = lazy(async () => ({
  default: (await import('../features/tour/tour.tsx')).Tour,
}));
export const NewQuickMessage = lazy(async () => ({
  default: (await import('../features/settings/quick-messages/new-quick-message.tsx')).NewQuickMessage,
}));
export const SignInScreen = lazy(async () => ({
  default: (await import('../features/sign-in/sign-in-screen.tsx')).SignInScreen,
}));
export const AccountScreen = lazy(async () => ({
  default: (await import('../features/account/account-screen.tsx')).AccountScreen,
}));
export const KeysScreen = lazy(async () => ({
  default: (await import('../features/keys/keys-screen.tsx')).KeysScreen,
}));
export const ResetScreen = lazy(async () => ({
  default: (await import('../features/sign-in/reset-screen.tsx')).ResetScreen,
}));
export const JoinScreen = lazy(async () => ({
  default: (await import('../features/sign-in/join-screen.tsx')).JoinScreen,
}));

/** Fetches what the first click will need, once nothing else is to be done. */
export function preloadConversation(): void {
  const load = (): void => void loadConversation();
  if ('requestIdleCallback' in globalThis) requestIdleCallback(load, { timeout: 3_000 });
  else setTimeout(load, 1_000); // Safari
}
