import webPush from 'web-push';
import { z } from 'zod';
import type { Database } from '../../db/connection.ts';

const Keys = z.object({ publicKey: z.string(), privateKey: z.string() });
export type VapidKeys = z.infer<typeof Keys>;

/** The key pair with which this installation shows push services who it is (VAPID, RFC 8292): made once, the same on every server. */
export async function keepVapidKeys(db: Database): Promise<VapidKeys> {
  const read = async () => {
    const row = await db
      .selectFrom('server_keys')
      .select('value_json')
      .where('name', '=', 'vapid')
      .executeTakeFirst();
    return row && Keys.parse(JSON.parse(row.value_json));
  };
  const known = await read();
  if (known) return known;
  await db
    .insertInto('server_keys')
    .values({ name: 'vapid', value_json: JSON.stringify(webPush.generateVAPIDKeys()) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // Another server may have been first.
  return Keys.parse(await read());
}
