import { type CallSite, makeKey } from './site.ts';

const HOSTS = ['teams.microsoft.com', 'teams.live.com', 'teams.cloud.microsoft'];
/** A link inside a link inside a link is as deep as Teams' own launcher nests them. */
const MAX_DECODING = 3;

/**
 * Teams: `/l/meetup-join/<thread>/…`, `/meet/<digits>`, and both inside the hash (`/v2/#/meet/…`) or inside the
 * launcher's `url` parameter. Once in the call, Teams may drop the id from the address; then there is no key.
 */
export const teams: CallSite = {
  site: 'teams',
  controls: 'top',
  matches: (url) => HOSTS.includes(url.hostname),
  callKey(url) {
    for (const part of [url.pathname, url.hash, url.searchParams.get('url') ?? '']) {
      const id = idIn(decodeDeeply(part));
      if (id) return makeKey('teams', id);
    }
    return null;
  },
};

function idIn(text: string): string | null {
  const thread = /\/meetup-join\/(19:meeting_[\w-]+@thread\.v2)(?=[/?#&]|$)/i.exec(text)?.[1];
  return thread ?? /(?:^|[/#])meet\/(\d{9,16})(?=[/?#&]|$)/i.exec(text)?.[1] ?? null;
}

function decodeDeeply(text: string): string {
  let decoded = text;
  for (let i = 0; i < MAX_DECODING && decoded.includes('%'); i++) {
    try {
      decoded = decodeURIComponent(decoded);
    } catch (error) {
      if (error instanceof URIError) return decoded;
      throw error;
    }
  }
  return decoded;
}
