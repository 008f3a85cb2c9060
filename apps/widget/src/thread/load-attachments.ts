import type { AttachmentsModule, AttachmentsPart } from '../attachments/contract.ts';
import type { CourierDoor } from './load-courier.ts';
import type { ThreadHost } from './thread-host.ts';

interface Needs extends Pick<ThreadHost, 'bridge' | 'store'> {
  readonly door: CourierDoor;
}

/** What shows and uploads files, loaded when it is first asked for. */
export function createAttachmentsDoor(
  { bridge, store, door }: Needs,
  load: () => Promise<AttachmentsModule> = () => import('../attachments/attachments-part.tsx'),
): () => Promise<AttachmentsPart> {
  let opening: Promise<AttachmentsPart> | undefined;
  return () => {
    opening ??= load()
      .then(({ openAttachments }) =>
        openAttachments({
          ...bridge,
          setFiles: (files) => store.set({ files }),
          token: async () => (await door.open()).token(),
        }),
      )
      .then((attachments) => {
        store.set({ attachments });
        return attachments;
      });
    opening.catch(() => (opening = undefined)); // The next wish tries again.
    return opening;
  };
}
