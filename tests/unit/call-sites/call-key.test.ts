import { describe, expect, it } from 'vitest';
import { callKey, findCallSite } from '../../../lib/call-sites/index.ts';
import { CALL_PAGES } from '../../../lib/call-sites/match-patterns.ts';

const THREAD = '19:meeting_ywjj-zde_2@thread.v2';

describe('callKey', () => {
  it.each([
    // Google Meet
    ['https://meet.google.com/abc-defg-hij', 'meet:abc-defg-hij'],
    ['https://meet.google.com/ABC-DEFG-hij/?authuser=1&pli=1#x', 'meet:abc-defg-hij'],
    ['https://meet.google.com/', null],
    ['https://meet.google.com/landing', null],
    ['https://meet.google.com/lookup/class7', null],
    ['https://meet.google.com/abc-defg-hij-klm', null],
    ['https://meet.google.com/new', null],
    // Zoom
    ['https://app.zoom.us/wc/98765432101/join?fromPWA=1&_x_zm_rtaid=y', 'zoom:98765432101'],
    ['https://app.zoom.us/wc/98765432101/start', 'zoom:98765432101'],
    ['https://us02web.zoom.us/wc/join/98765432101', 'zoom:98765432101'],
    ['https://us02web.zoom.us/j/98765432101?pwd=abc.1#success', 'zoom:98765432101'],
    ['https://school.zoom.us/s/987654321/', 'zoom:987654321'],
    ['https://zoom.us/w/987654321', 'zoom:987654321'],
    ['https://zoom.us/my/mara.room', null],
    ['https://zoom.us/j/12345', null],
    ['https://zoom.us/pricing', null],
    ['https://zoom.us/recording/wc/98765432101', null],
    // Teams
    [
      'https://teams.microsoft.com/l/meetup-join/19%3ameeting_YWJj-ZDE_2%40thread.v2/0?context=%7b%7d',
      `teams:${THREAD}`,
    ],
    [
      'https://teams.microsoft.com/v2/?meetingjoin=true#/l/meetup-join/19:meeting_YWJj-ZDE_2@thread.v2/0?anon=true',
      `teams:${THREAD}`,
    ],
    [
      'https://teams.microsoft.com/dl/launcher/launcher.html?url=%2F_%23%2Fl%2Fmeetup-join%2F19%253Ameeting_YWJj-ZDE_2%2540thread.v2%2F0&type=meetup-join',
      `teams:${THREAD}`,
    ],
    ['https://teams.live.com/meet/9312345678901?p=Abc', 'teams:9312345678901'],
    ['https://teams.microsoft.com/v2/?x=1#/meet/2345678901234?p=zzz', 'teams:2345678901234'],
    ['https://teams.cloud.microsoft/meet/2345678901234/', 'teams:2345678901234'],
    ['https://teams.cloud.microsoft/', null],
    ['https://teams.microsoft.com/v2/', null],
    ['https://teams.microsoft.com/l/meetup-join/19%3asomebody%40unq.gbl.spaces/0', null],
    ['https://teams.microsoft.com/v2/#%E0%A4%A', null],
    // Webex
    ['https://school.webex.com/meet/Ms.Kim?launch=1', 'webex:school/ms.kim'],
    ['https://school.webex.com/join/ms.kim/', 'webex:school/ms.kim'],
    ['https://web.webex.com/meetings', null],
    ['https://web.webex.com/meet/room', null],
    ['https://www.webex.com/downloads.html', null],
    [
      'https://school.webex.com/webappng/sites/school/meeting/download/0a1b2c3d4e5f?siteurl=school',
      'webex:school/0a1b2c3d4e5f',
    ],
    [
      'https://school.webex.com/wbxmjs/joinservice/sites/School/meeting/download/0A1B2C3D4E5F',
      'webex:school/0a1b2c3d4e5f',
    ],
    ['https://school.webex.com/school/j.php?MTID=mA1b2c3d4&utm_source=x', 'webex:school/ma1b2c3d4'],
    ['https://school.webex.com/school/j.php', null],
    ['https://school.webex.com/', null],
    // Jitsi
    ['https://meet.jit.si/OakStreetPlan', 'jitsi:meet.jit.si/oakstreetplan'],
    [
      'https://meet.jit.si/Oak%20Street%20Pl%C3%A4n/#config.prejoin=false',
      'jitsi:meet.jit.si/oak street plän',
    ],
    ['https://meet.jit.si/tenant/Room?jwt=eyJ', 'jitsi:meet.jit.si/tenant/room'],
    ['https://8x8.vc/vpaas-magic-cookie-1/Room', 'jitsi:8x8.vc/vpaas-magic-cookie-1/room'],
    ['https://meet.jit.si/', null],
    ['https://meet.jit.si/static/close3.html', null],
    ['https://meet.jit.si/room.html', null],
    ['https://meet.jit.si/%E0%A4%A', null],
  ])('%s → %s', (address, key) => {
    expect(callKey(address)).toBe(key);
  });

  it('is the same for one call however its letters are composed', () => {
    expect(callKey('https://meet.jit.si/caf%C3%A9')).toBe(callKey('https://meet.jit.si/cafe%CC%81'));
  });

  it.each([
    ['another host with the name inside', 'https://meet.google.com.evil.test/abc-defg-hij'],
    ['a host that only ends alike', 'https://evilzoom.us/j/98765432101'],
    ['the host as user name', 'https://meet.google.com@evil.test/abc-defg-hij'],
    ['the host in the path', 'https://evil.test/meet.google.com/abc-defg-hij'],
    ['an unencrypted page', 'http://meet.google.com/abc-defg-hij'],
    ['a script address', 'javascript:alert(1)//meet.google.com/abc-defg-hij'],
    ['an encoded slash in a room', 'https://meet.jit.si/a%2Fb'],
    ['a control character in a room', 'https://meet.jit.si/a%00b'],
    ['a direction override in a room', 'https://meet.jit.si/a%E2%80%AEb'],
    ['an endless room', `https://meet.jit.si/${'a'.repeat(10_000)}`],
    ['only spaces', 'https://meet.jit.si/%20%20'],
    ['line breaks', 'https://school.webex.com/meet/a%0Ab'],
    ['endless digits', `https://zoom.us/j/${'9'.repeat(100)}`],
    ['no address', ''],
    ['nonsense', 'abc'],
  ])('gives no key for %s', (_what, address) => {
    expect(callKey(address)).toBeNull();
  });

  it('stays quick on long hostile addresses', () => {
    // Matching that goes back over and over would take minutes here.
    const started = performance.now();
    callKey(`https://teams.microsoft.com/l/${'meetup-join/19:meeting_'.repeat(20_000)}`);
    callKey(`https://teams.microsoft.com/#${'%25'.repeat(50_000)}`);
    callKey(`https://school.webex.com/${'sites/a/meeting/'.repeat(20_000)}`);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('findCallSite', () => {
  it('knows every host on which the overlay is placed', () => {
    for (const pattern of CALL_PAGES) {
      const address = pattern.replace('*.', 'sub.').replace('/*', '/');
      expect(findCallSite(address)?.site, pattern).toMatch(/^(meet|zoom|teams|webex|jitsi)$/);
    }
  });

  it('knows no other', () => {
    for (const address of ['https://example.org/', 'chrome://extensions', 'about:blank', '']) {
      expect(findCallSite(address)).toBeNull();
    }
  });
});
