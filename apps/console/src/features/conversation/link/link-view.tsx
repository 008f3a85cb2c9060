import type { ReactElement } from 'react';
import type { LinkCard } from '@parley/protocol';
import styles from './link-view.module.css';

/** What is known about the page that a message leads to; the picture is our own copy. */
export function LinkView({ link: { url, title, text, picture } }: { readonly link: LinkCard }): ReactElement {
  return (
    <a className={styles['link']} href={url} target="_blank" rel="noopener noreferrer nofollow">
      {picture && (
        <img
          src={`/v1/attachments/${picture.id}?size=small`}
          alt=""
          loading="lazy"
          width={picture.width ?? undefined}
          height={picture.height ?? undefined}
        />
      )}
      <strong dir="auto">{title}</strong>
      {text && <span dir="auto">{text}</span>}
      <small>{new URL(url).host}</small>
    </a>
  );
}
