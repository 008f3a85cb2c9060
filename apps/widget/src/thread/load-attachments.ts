import type { AttachmentsPart } from '../attachments/contract.ts';
import { once } from '../panel/once.ts';
import type { CourierDoor } from './load-courier.ts';
import type { ThreadHost } from './thread-host.ts';

interface Needs extends Pick<ThreadHost, 'bridge' | 'store'> {
  readonly door: CourierDoor;
}

/** What shows and uploads files, loaded when it is first asked for. */
export const createAttachmentsDoor = ({ bridge, store, door }: Needs): (() => Promise<AttachmentsPart>) =>
  once(async () => {
    const { openAttachments } = await import('../rare/rare-part.ts');
    const attachments = await openAttachments({
      ...bridge,
      setFiles: (files) => store.set({ files }),
      token: async () => (await door.open()).token(),
    });
    store.set({ attachments });
    return attachments;
  });
