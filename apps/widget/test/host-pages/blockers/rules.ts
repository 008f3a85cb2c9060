/**
 * Generic rules of the kind that the public lists against chat windows and other annoyances carry, written down from knowledge of
 * them and not copied: what a blocker hides on every page, and which addresses it lets nobody ask for.
 */
export const hidden = [
  '#chat',
  '#chat-widget',
  '#chat-widget-container',
  '#chat-container',
  '#livechat',
  '#live-chat',
  '#chat-bubble',
  '#support-chat',
  '#launcher',
  '#widget',
  '.chat-widget',
  '.chat-launcher',
  '.chat-button',
  '.chat-bubble',
  '.live-chat',
  '.livechat',
  '.livechat-button',
  '.floating-chat',
  '[id^="chat"]',
  '[id^="livechat"]',
  '[class^="chat-"]',
  '[class*="livechat"]',
  '[class*="chat-widget"]',
  'iframe[id*="chat"]',
  'iframe[name*="chat"]',
  'iframe[title*="chat" i]',
  'iframe[src*="chat"]',
  'chat-widget',
  'live-chat',
] as const;

export const forbidden = [
  /\/chat-widget[./-]/,
  /\/chatwidget[./]/,
  /[/_.-]live-?chat[/_.-]/,
  /\/chat\.js/,
  /\/chat\/(?:widget|loader|embed)/,
  /[/.-]chat-(?:loader|launcher|button|embed)[./-]/,
  /\/webchat[./]/,
  /[/_.-](?:analytics|tracking|tracker|telemetry|beacon|pixel|popups?|banners?|ads?)[/_.-]/,
  /\/(?:analytics|tracker|tracking|collect|pageview|beacon|events?|impression)(?:\.js|\?|$)/,
] as const;
