import { type CallSite, makeKey } from './site.ts';

/** Google Meet: `/abc-defg-hij`. `/lookup/…` names a nickname, not a call, and is left alone. */
export const meet: CallSite = {
  site: 'meet',
  controls: 'bottom',
  matches: (url) => url.hostname === 'meet.google.com',
  callKey(url) {
    const code = /^\/([a-z]{3}-[a-z]{4}-[a-z]{3})\/?$/i.exec(url.pathname)?.[1];
    return code ? makeKey('meet', code) : null;
  },
};
