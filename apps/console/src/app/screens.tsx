import { lazily } from '../shared/ui/lazily.tsx';

// Everything that is not the list loads when it is first gone to; the conversation already when the browser has time.
const loadConversation = () => import('../features/conversation/conversation-screen.tsx');

export const ConversationScreen = lazily(async () => (await loadConversation()).ConversationScreen);
export const NoConversation = lazily(
  async () => (await import('../features/conversation/no-conversation.tsx')).NoConversation,
);
export const VisitorCard = lazily(
  async () => (await import('../features/visitor-card/visitor-card.tsx')).VisitorCard,
);
export const HistoryList = lazily(
  async () => (await import('../features/history/history-list.tsx')).HistoryList,
);
export const VisitsScreen = lazily(
  async () => (await import('../features/people-on-site/visits-screen.tsx')).VisitsScreen,
);
export const BoardScreen = lazily(
  async () => (await import('../features/board/board-screen.tsx')).BoardScreen,
);
export const SettingsScreen = lazily(
  async () => (await import('../features/settings/settings-screen.tsx')).SettingsScreen,
);
export const CommandPalette = lazily(
  async () => (await import('../features/command-palette/command-palette.tsx')).CommandPalette,
);
export const KeysDialog = lazily(
  async () => (await import('../features/command-palette/keys-dialog.tsx')).KeysDialog,
);
export const MentionsDialog = lazily(
  async () => (await import('../features/mentions/mentions-dialog.tsx')).MentionsDialog,
);
export const PassedDialog = lazily(
  async () => (await import('../features/passed/passed-dialog.tsx')).PassedDialog,
);
export const PassedNews = lazily(async () => (await import('../features/passed/passed-news.tsx')).PassedNews);
export const SamePersonDialog = lazily(
  async () => (await import('../features/person/same-person-dialog.tsx')).SamePersonDialog,
);
export const CoolDownStrip = lazily(
  async () => (await import('../features/mood/cool-down-strip.tsx')).CoolDownStrip,
);
export const DueStrip = lazily(async () => (await import('../features/promises/due-strip.tsx')).DueStrip);
export const OfferCard = lazily(async () => (await import('../features/routing/offer-card.tsx')).OfferCard);
export const CoverageStrip = lazily(
  async () => (await import('../features/routing/coverage-strip.tsx')).CoverageStrip,
);
export const PresencePanel = lazily(
  async () => (await import('../features/routing/presence-panel.tsx')).PresencePanel,
);
export const CommandMenu = lazily(
  async () => (await import('../features/command-menu/command-menu.tsx')).CommandMenu,
);
export const Tour = lazily(async () => (await import('../features/tour/tour.tsx')).Tour);
export const NewQuickMessage = lazily(
  async () => (await import('../features/settings/quick-messages/new-quick-message.tsx')).NewQuickMessage,
);
export const SignInScreen = lazily(
  async () => (await import('../features/sign-in/sign-in-screen.tsx')).SignInScreen,
);
export const AccountScreen = lazily(
  async () => (await import('../features/account/account-screen.tsx')).AccountScreen,
);
export const KeysScreen = lazily(async () => (await import('../features/keys/keys-screen.tsx')).KeysScreen);
export const ResetScreen = lazily(
  async () => (await import('../features/sign-in/reset-screen.tsx')).ResetScreen,
);
export const JoinScreen = lazily(
  async () => (await import('../features/sign-in/join-screen.tsx')).JoinScreen,
);

/** Fetches what the first click will need, once nothing else is to be done. */
export function preloadConversation(): void {
  const load = (): void => void loadConversation();
  if ('requestIdleCallback' in globalThis) requestIdleCallback(load, { timeout: 3_000 });
  else setTimeout(load, 1_000); // Safari
}
