import { jitsi } from './jitsi.ts';
import { meet } from './meet.ts';
import type { CallSite } from './site.ts';
import { teams } from './teams.ts';
import { webex } from './webex.ts';
import { zoom } from './zoom.ts';

export type { CallSite } from './site.ts';

const CALL_SITES: readonly CallSite[] = [meet, zoom, teams, webex, jitsi];

/** The call service an address belongs to; `null` for any other address, for `http:` and for nonsense. */
export function findCallSite(address: string): CallSite | null {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:') return null;
  return CALL_SITES.find((site) => site.matches(url)) ?? null;
}

/** Normalised name of the call at an address (`CallInfo.key`), or `null` when it names none. */
export function callKey(address: string): string | null {
  const url = URL.parse(address);
  return url ? (findCallSite(address)?.callKey(url) ?? null) : null;
}
