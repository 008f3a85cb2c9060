/** What an attribute or a fact of an event can be; texts of at most 200 characters. */
export type ToldValue = string | number | boolean;

/** What happens in the widget that a page may want to hear of. */
export interface ParleyEvents {
  /** The panel is there to be seen. */
  open(): void;
  close(): void;
  /** Somebody of the shop has written. `from` is a first name. */
  message(message: { text: string; from: string | null; at: number; conversationId: string }): void;
  /** How many messages the visitor has not seen; said whenever it changes. */
  unread(count: number): void;
  conversationStarted(conversation: { conversationId: string }): void;
  conversationEnded(conversation: { conversationId: string }): void;
  /** The visitor has rated a conversation, or changed their mind about it. */
  rating(rating: { conversationId: string; score: 'bad' | 'neutral' | 'good' }): void;
}
export type ParleyEvent = keyof ParleyEvents;

/** Everything that a page may ask of the widget. None of it throws, and all of it may be called before the widget is there. */
export interface ParleyCommands {
  open(): void;
  close(): void;
  toggle(): void;
  /** Shows the launcher, where `hide` or `data-start="hidden"` has hidden it. */
  show(): void;
  /** Closes the panel and hides the launcher; `open` still opens. */
  hide(): void;
  /** Who the visitor is, in a statement that your server has signed; again whenever there is a newer one. An empty text signs out. */
  identify(statement: string): void;
  /** What operators shall see beside the visitor; null takes an attribute back. */
  setAttributes(attributes: Readonly<Record<string, ToldValue | null>>): void;
  /** Something has happened on the page: operators see it, and page rules may ask for it. */
  track(name: string, data?: Readonly<Record<string, ToldValue>>): void;
  /** Opens the panel; the text waits in the composer until the visitor sends it. */
  startConversation(text?: string): void;
  /** Shows the invitation of the page rule of this name now, whatever its conditions say. */
  trigger(name: string): void;
  /** By the letters of a language that the widget has, such as `ru`. */
  setLanguage(language: string): void;
  /** Where your site asks first: the visitor agrees that something is kept, or does not agree any more. */
  consent(isGiven: boolean): void;
  on<E extends ParleyEvent>(event: E, listener: ParleyEvents[E]): void;
  /** Without a listener: all of them. */
  off<E extends ParleyEvent>(event: E, listener?: ParleyEvents[E]): void;
  /** The visitor has signed out: this browser forgets them at once. */
  reset(): void;
  /** Takes everything back that the widget has put on the page. What is kept in the browser stays; `reset` takes that. */
  destroy(): void;
}

/** The one global: `Parley('open')`, `Parley('track', 'cart', { value: 49.9 })`. */
export interface ParleyGlobal {
  <C extends keyof ParleyCommands>(command: C, ...rest: Parameters<ParleyCommands[C]>): void;
  /** Calls that wait for the widget. */
  q?: ArrayLike<unknown>[];
}
