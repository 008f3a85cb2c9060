import { openCourier } from '../connection/connection.ts';
import type { Courier, CourierOptions } from '../connection/contract.ts';
import { once } from '../panel/once.ts';

/** The courier, opened when it is first asked for and never twice. In the thread's own file, because it is asked for at once. */
export interface CourierDoor {
  open(): Promise<Courier>;
  /** For what may be left undone while nobody is connected. */
  readonly courier: Courier | undefined;
}

export function createCourierDoor(options: CourierOptions, open = openCourier): CourierDoor {
  let courier: Courier | undefined;
  return {
    get courier() {
      return courier;
    },
    open: once(async () => (courier = open(options))),
  };
}
