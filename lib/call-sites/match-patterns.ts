/**
 * Where the overlay's script runs and the panel may be framed. Whole hosts: these pages change their address without
 * loading anew, and people come to the call from any page of the service (docs/decisions/0004-overlay.md).
 */
export const CALL_PAGES = [
  'https://meet.google.com/*',
  'https://*.zoom.us/*',
  'https://teams.microsoft.com/*',
  'https://teams.live.com/*',
  'https://teams.cloud.microsoft/*',
  'https://*.webex.com/*',
  'https://meet.jit.si/*',
  'https://8x8.vc/*',
];
