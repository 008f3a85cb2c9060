/** Search engines by the host of their result pages, with the parameter that carries the phrase where one is sent. */
interface SearchEngine {
  readonly host: RegExp;
  readonly phrase: readonly string[];
}

// Anchored at both ends: `google.com.evil.example` and `mail.google.com` are not search engines.
export const SEARCH_ENGINES: readonly SearchEngine[] = [
  { host: /^(?:www\.|m\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/, phrase: ['q', 'query'] },
  { host: /^com\.google\.android\.googlequicksearchbox$/, phrase: [] },
  { host: /^(?:www\.|m\.|cn\.)?bing\.com$/, phrase: ['q'] },
  { host: /^(?:www\.|html\.|lite\.)?duckduckgo\.com$/, phrase: ['q'] },
  { host: /^(?:www\.|m\.)?yandex\.(?:com|[a-z]{2}|com\.[a-z]{2})$/, phrase: ['text'] },
  { host: /^(?:www\.|m\.)?ya\.ru$/, phrase: ['text'] },
  { host: /^(?:m\.)?(?:go|search)\.mail\.ru$/, phrase: ['q'] },
  { host: /^(?:nova|search|r0)\.rambler\.ru$/, phrase: ['query', 'words'] },
  { host: /^(?:[a-z]{2,3}\.)?search\.yahoo\.(?:com|co\.jp)$/, phrase: ['p'] },
  { host: /^(?:www\.|m\.)?baidu\.com$/, phrase: ['wd', 'word'] },
  { host: /^(?:www\.)?ecosia\.org$/, phrase: ['q'] },
  { host: /^(?:www\.)?qwant\.com$/, phrase: ['q'] },
  { host: /^(?:www\.|eu\.|us\.)?startpage\.com$/, phrase: ['query', 'q'] },
  { host: /^search\.brave\.com$/, phrase: ['q'] },
  { host: /^(?:www\.)?kagi\.com$/, phrase: ['q'] },
  { host: /^(?:www\.|m\.)?search\.naver\.com$/, phrase: ['query'] },
  { host: /^(?:www\.|wap\.)?sogou\.com$/, phrase: ['query'] },
  { host: /^(?:www\.)?so\.com$/, phrase: ['q'] },
  { host: /^search\.seznam\.cz$/, phrase: ['q'] },
  { host: /^(?:www\.)?ask\.com$/, phrase: ['q'] },
  { host: /^search\.aol\.com$/, phrase: ['q', 'query'] },
  { host: /^ricerca\.virgilio\.it$/, phrase: ['qs'] },
  { host: /^(?:arianna|ricerca)\.libero\.it$/, phrase: ['query', 'qs'] },
];
