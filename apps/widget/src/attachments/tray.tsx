import type { JSX } from 'preact';
import { LIMITS } from '@parley/protocol/limits';
import { Icon } from '../panel/icon.tsx';
import { useStore } from '../panel/store.ts';
import type { SayRarely } from '../rare/words.ts';
import { cross, page } from './icons.ts';
import { Picture } from './picture.tsx';
import type { Upload, Uploads } from './uploads.ts';

/** Files beside the message that is being written. */
export function Tray({ uploads, say }: { uploads: Uploads; say: SayRarely }): JSX.Element | null {
  const { list, hasTooMany } = useStore(uploads.store);
  if (list.length === 0) return null;
  return (
    <>
      <ul class="tray" aria-label={say('files')}>
        {list.map((upload) => (
          <Item key={upload.id} upload={upload} uploads={uploads} say={say} />
        ))}
      </ul>
      {hasTooMany && (
        <p class="excess" role="alert">
          {say('tooMany', { count: LIMITS.attachmentsPerMessage })}
        </p>
      )}
    </>
  );
}

interface ItemProps {
  readonly upload: Upload;
  readonly uploads: Uploads;
  readonly say: SayRarely;
}

function Item({ upload, uploads, say }: ItemProps): JSX.Element {
  const { id, file, state, part, code } = upload;
  const { name } = file;
  return (
    <li data-state={state}>
      {file.type.startsWith('image/') ? (
        <Picture name={id} load={async () => file} onMissing={() => undefined} />
      ) : (
        <Icon path={page} />
      )}
      <div>
        <span class="file-name" dir="auto">
          {name}
        </span>
        {state === 'sending' && <progress value={part} aria-label={say('sending', { name })} />}
        {state === 'ready' && (
          <span class="unseen" role="status">
            {say('ready', { name })}
          </span>
        )}
        {state === 'waiting' && <span role="status">{say('waiting')}</span>}
        {state === 'failed' && <span role="alert">{reasonOf(say, code)}</span>}
        {state === 'failed' && code !== 'too_large' && code !== 'file_refused' && (
          <button type="button" onClick={() => uploads.retry(id)}>
            {say('retry')}
          </button>
        )}
      </div>
      <button
        type="button"
        class="plain"
        aria-label={say('stop', { name })}
        onClick={({ currentTarget }) => {
          // It goes with its file, and a keyboard goes on from where files are chosen.
          currentTarget.closest('.composer')?.querySelector<HTMLElement>('[type=file]')?.focus();
          uploads.remove(id);
        }}
      >
        <Icon path={cross} />
      </button>
    </li>
  );
}

function reasonOf(say: SayRarely, code: Upload['code']): string {
  switch (code) {
    case 'too_large':
      return say('tooLarge', { count: LIMITS.attachmentBytes / 1_048_576 });
    case 'file_refused':
      return say('kind');
    case 'quota_reached':
      return say('quota');
    default:
      return say('failed');
  }
}
