import { anOperator, aQuickMessage } from '@parley/testkit/builders';
import { expect, it } from 'vitest';
import { quickCsv } from './quick-csv.ts';

it('[QMS-7] writes a file that says who has what, with no formula in it', () => {
  const keeper = anOperator();
  const csv = quickCsv(
    [
      aQuickMessage({
        shortcode: 'sum',
        text: '=1+1',
        variants: { it: 'Somma' },
        ownerId: keeper.id,
        hotkey: 1,
      }),
      aQuickMessage({
        shortcode: 'mine',
        text: 'A "quoted" text',
        isPersonal: true,
        ownerId: keeper.id,
        hotkey: null,
      }),
    ],
    { teams: [], operators: [keeper] },
  );
  expect(csv).toBe(
    [
      '\ufeffshortcode,text,use,folder,shared_with,kept_by,read_again_on,hotkey,text_it',
      `sum,"'=1+1",,,everyone,${keeper.email},,1,Somma`,
      'mine,"A ""quoted"" text",,,me,,,,',
      '',
    ].join('\r\n'),
  );
});
