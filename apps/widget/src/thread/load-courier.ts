import type { ConnectionModule, Courier, CourierOptions } from '../connection/contract.ts';

/** The courier, loaded when it is first asked for and never twice. */
export interface CourierDoor {
  open(): Promise<Courier>;
  /** For what may be left undone while nobody is connected. */
  readonly courier: Courier | undefined;
}

export function createCourierDoor(
  options: CourierOptions,
  load: () => Promise<ConnectionModule> = () => import('../connection/connection.ts'),
): CourierDoor {
  let courier: Courier | undefined;
  let opening: Promise<Courier> | undefined;
  return {
    get courier() {
      return courier;
    },
    open() {
      opening ??= load().then(
        ({ openCourier }) => (courier = openCourier(options)),
        (error: unknown) => {
          opening = undefined; // The next wish tries again.
          throw error;
        },
      );
      return opening;
    },
  };
}
