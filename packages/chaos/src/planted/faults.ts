interface Change {
  readonly words: string;
  readonly by: string;
}

/** A fault in the product: in the file that ends so, these words are replaced by those. */
export interface Planted extends Change {
  readonly file: string;
  /** What stands behind it and would hide it. */
  readonly also?: Change;
}

/** One for each thing that the product must not do; the harness has to find every one of them. */
export const planted: Readonly<Record<string, Planted>> = {
  'a group is acknowledged and now and then not written': {
    file: 'server/src/event-log/create-event-log.ts',
    words: 'await writeGroup(transaction, decided);',
    by: 'if (Math.random() > 0.05) await writeGroup(transaction, decided);',
  },
  'what is known already is taken for new': {
    file: 'server/src/event-log/decide-group.ts',
    words: 'if (known) return',
    by: 'if (known && Math.random() < 0) return',
  },
  'a place in a conversation is left out': {
    file: 'server/src/event-log/decide-group.ts',
    words: '    seq: entry.seq,\n    visitor_cursor: visitorCursor,',
    by: '    seq: entry.seq && entry.seq > 6 ? entry.seq + 1 : entry.seq,\n    visitor_cursor: visitorCursor,',
  },
  "a visitor's log skips a place": {
    file: 'server/src/event-log/decide-group.ts',
    words: '(visitor.last_cursor += 1)',
    by: '(visitor.last_cursor += visitor.last_cursor === 7 ? 2 : 1)',
  },
  'what is typed and not sent goes into the log': {
    file: 'server/src/features/conversation/conversation.typing.socket.ts',
    words: 'const masked = maskNumbers(text);',
    by: 'const masked = maskNumbers(text); console.log(masked);',
  },
  'what is heard while catching up is dropped': {
    file: 'delivery/src/replica.ts',
    words: "if (state === 'offline') return;\n      heard.push(page);",
    by: "if (state !== 'live') return;\n      heard.push(page);",
  },
  'an entry that was seen is shown again': {
    file: 'delivery/src/replica.ts',
    words: 'page.events.filter((event) => event.cursor > since);',
    by: '[...page.events];',
    also: { words: 'if (!last || last.cursor <= since) return true;', by: 'if (!last) return true;' },
  },
  'a page that is opened anew forgets what waits': {
    file: 'delivery/src/outbox.ts',
    words: 'load: () => (loading = refreshAndFlush()),',
    by: 'load: () => Promise.resolve(),',
  },
  'what the server cannot take now is given up': {
    file: 'delivery/src/outbox.ts',
    words: 'if (!isForLater(error)) return',
    by: 'if (true) return',
  },
  'a lane does not wait for its turn': {
    file: 'delivery/src/shelf.ts',
    words: 'a.item.createdAt - b.item.createdAt ||',
    by: 'b.item.createdAt - a.item.createdAt ||',
  },
  'a message that was written anew is shown as before': {
    file: 'delivery/src/changes.ts',
    words: 'return { entries: changed ?? entries, late };',
    by: 'return { entries, late };',
  },
};
