import { type CallSite, makeKey, segments } from './site.ts';

const HOSTS = ['meet.jit.si', '8x8.vc'];
/** First path segments that hold Jitsi's own files (`/static/close3.html` is where one lands after hanging up). */
const NOT_A_ROOM =
  /^(?:static|libs|css|images|sounds|fonts|lang|http-bind|xmpp-websocket|_unlock|\.well-known)$/i;

/** Jitsi Meet: the path is the room, at most `tenant/room`; case never matters there. */
export const jitsi: CallSite = {
  site: 'jitsi',
  controls: 'bottom',
  matches: (url) => HOSTS.includes(url.hostname),
  callKey(url) {
    const parts = segments(url.pathname);
    const [first] = parts ?? [];
    if (!parts || !first || parts.length > 2 || NOT_A_ROOM.test(first)) return null;
    if (parts.some((part) => part.includes('/') || part.trim() === '')) return null;
    if (/\.(?:html?|js|json|css|ico|png|svg|txt|webmanifest)$/i.test(parts.at(-1) ?? '')) return null;
    return makeKey('jitsi', `${url.hostname}/${parts.join('/')}`);
  },
};
