import { type CallSite, isHostOf, makeKey, segments } from './site.ts';

/** Names of the service's own pages, which are nobody's site. */
const NOT_A_SITE = ['web', 'www', 'signin', 'help', 'settings'];

/**
 * Webex: personal rooms `<site>.webex.com/meet/<room>` and `/join/<room>`, the web client
 * `/webappng/sites/<site>/meeting/<verb>/<id>` (also below `/wbxmjs/joinservice`), and `/<site>/j.php?MTID=<id>`.
 */
export const webex: CallSite = {
  site: 'webex',
  controls: 'bottom',
  matches: (url) => isHostOf(url.hostname, 'webex.com'),
  callKey(url) {
    const parts = segments(url.pathname);
    if (!parts) return null;
    const site = /^([\w-]+)(?:\.my)?\.webex\.com$/.exec(url.hostname)?.[1] ?? '';
    const [first = '', second = ''] = parts;
    if (/^(?:meet|join)$/i.test(first) && parts.length === 2 && !NOT_A_SITE.includes(site)) {
      return site ? named(site, second) : null;
    }
    const inClient = /\/sites\/([\w.-]+)\/meeting\/(?:\w+\/)?([\w-]{6,})\/?$/i.exec(url.pathname);
    if (inClient?.[1] && inClient[2]) return named(inClient[1], inClient[2]);
    if (/^j\.php$/i.test(second)) {
      const id = [...url.searchParams].find(([name]) => name.toLowerCase() === 'mtid')?.[1];
      return id && /^\w{6,}$/.test(id) ? named(first, id) : null;
    }
    return null;
  },
};

function named(site: string, room: string): string | null {
  return /^[^/\s]+$/.test(room) ? makeKey('webex', `${site}/${room}`) : null;
}
