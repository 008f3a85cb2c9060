import { useEffect, useRef } from 'react';
import type { ParleyCommands, ParleyEvents } from './commands.ts';
import { loadParley, type ParleyOptions } from './index.ts';

export interface ParleyProperties extends ParleyOptions {
  /** Who the visitor is, signed by your server; null signs out whoever was here. */
  readonly identity?: string | null;
  readonly attributes?: Parameters<ParleyCommands['setAttributes']>[0];
  readonly onOpen?: ParleyEvents['open'];
  readonly onClose?: ParleyEvents['close'];
  readonly onUnread?: ParleyEvents['unread'];
}

/** The chat, as long as this component is there. It draws nothing where it stands. */
export function Parley({ src, site, identity, language, attributes, ...rest }: ParleyProperties): null {
  const commands = useRef<ParleyCommands | null>(null);
  // What is read when something happens, and brings nothing about by itself.
  const latest = useRef({ language, rest });
  useEffect(() => {
    latest.current = { language, rest };
  });
  useEffect(() => {
    const { language: first, rest: others } = latest.current;
    const { onOpen: _open, onClose: _close, onUnread: _unread, ...tag } = others;
    const parley = loadParley({ src, site, ...tag, ...(first && { language: first }) });
    commands.current = parley;
    parley.on('open', () => latest.current.rest.onOpen?.());
    parley.on('close', () => latest.current.rest.onClose?.());
    parley.on('unread', (count) => latest.current.rest.onUnread?.(count));
    return () => {
      commands.current = null;
      parley.destroy();
    };
  }, [src, site]);
  useEffect(() => {
    if (identity !== undefined) commands.current?.identify(identity ?? '');
  }, [src, site, identity]);
  const shown = attributes && JSON.stringify(attributes);
  useEffect(() => {
    if (shown) commands.current?.setAttributes(JSON.parse(shown));
  }, [src, site, shown]);
  useEffect(() => {
    if (language) commands.current?.setLanguage(language);
  }, [src, site, language]);
  return null;
}
