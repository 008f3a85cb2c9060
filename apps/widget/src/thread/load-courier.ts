import type { ConnectionModule, Courier, CourierOptions } from '../connection/contract.ts';
import { once } from '../panel/once.ts';

/** The courier, loaded when it is first asked for and never twice. */
export interface CourierDoor {
  open(): Promise<Courier>;
  /** For what may be left undone while nobody is connected. */
  readonly courier: Courier | undefined;
}

const loadConnection = async (): Promise<ConnectionModule> => {
  const { openCourier } = await import('../connection/connection.ts');
  return { openCourier };
};

export function createCourierDoor(options: CourierOptions, load = loadConnection): CourierDoor {
  let courier: Courier | undefined;
  return {
    get courier() {
      return courier;
    },
    open: once(async () => (courier = (await load()).openCourier(options))),
  };
}
