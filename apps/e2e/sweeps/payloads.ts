/**
 * Texts that run as a program wherever one is taken for markup, a link, a template or a style. Each calls `canary` with its
 * own number, so that what ran is known.
 */
export const payloads: readonly string[] = [
  '<img src=x onerror="canary(0)">',
  '"><svg onload=canary(1)>',
  '<script>canary(2)</script>',
  '<iframe srcdoc="<script>parent.canary(3)</script>">',
  '<a href="javascript:canary(4)" onmouseover=canary(4)>x</a>',
  'javascript:canary(5)//https://a.example',
  '{{constructor.constructor("canary(6)")()}}${canary(6)}',
  "';canary(7);//--><style>*{background:url(javascript:canary(7))}</style>",
  '\u202e<b onfocus=canary(8) autofocus tabindex=0>moc.elpmaxe\u202c',
  '[x](javascript:canary(9)) ![x](x"onerror="canary(9))',
];

/** What a payload would leave behind in a page that took it for markup, even before it ran. */
export const planted = [
  '[onerror]',
  '[onload]',
  '[onmouseover]',
  '[onfocus]',
  'iframe[srcdoc]',
  'a[href^="javascript:" i]',
  'a[href^="data:" i]',
  'img[src="x"]',
].join();
