import type { FastifyInstance } from 'fastify';
import type { AppContext } from '../../context.ts';
import { FOR_ANY_PAGE } from '../../files/files.routes.ts';
import { openFolder } from '../../files/folder.ts';
import { sendAsset } from '../../files/send-asset.ts';
import { fail } from '../../outcome.ts';
import { replyWithError } from '../../plugins/errors.ts';
import { createWidgetFile, siteOfPage } from './widget-file.ts';

const HEADERS = {
  ...FOR_ANY_PAGE,
  'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
  // The settings inside are those of the site that the page belongs to.
  vary: 'Referer',
};

/** `/widget.js`: the only file that a page loads before anybody wants something. */
export function addWidgetFile(
  http: FastifyInstance,
  { siteList }: Pick<AppContext, 'siteList'>,
  widgetFolder: string,
): void {
  const folder = openFolder(widgetFolder);
  const widget = createWidgetFile();
  http.get('/widget.js', async (request, reply) => {
    const built = await folder.find('widget.js');
    if (!built) return replyWithError(reply, fail('not_found', { detail: 'the widget is not built' }).error);
    const site = siteOfPage(await siteList.all(), request.headers.referer);
    return sendAsset(request, reply, widget.for(built, site), HEADERS);
  });
}
