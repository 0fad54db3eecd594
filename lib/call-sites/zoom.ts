import { type CallSite, isHostOf, makeKey } from './site.ts';

/** Zoom in the browser: `/wc/<id>/join`, `/wc/join/<id>`, and the landing pages `/j/<id>`, `/s/<id>`, `/w/<id>`. */
export const zoom: CallSite = {
  site: 'zoom',
  controls: 'bottom',
  matches: (url) => isHostOf(url.hostname, 'zoom.us'),
  callKey(url) {
    const path = /^\/(?:wc\/(?:(?:join|start)\/)?|[jsw]\/)(\d{9,12})(?:\/|$)/i.exec(url.pathname);
    return path?.[1] ? makeKey('zoom', path[1]) : null;
  },
};
