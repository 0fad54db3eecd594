import { describe, expect, it } from 'vitest';
import {
  isBackgroundToOverlay,
  isBackgroundToPanel,
  isCallInfo,
  isGoodClaim,
  isOverlayToBackground,
  isPanelToBackground,
  isToken,
} from '../../../lib/platform/messages.ts';

const call = { site: 'meet', key: 'meet:abc-defg-hij' };
const token = '0123456789abcdef0123456789abcdef';

describe('guards of messages', () => {
  it('let through what each side sends', () => {
    expect(isCallInfo({ site: 'teams', key: null })).toBe(true);
    expect(isOverlayToBackground({ type: 'overlay:token', call })).toBe(true);
    expect(isPanelToBackground({ type: 'panel:claim', token })).toBe(true);
    expect(isPanelToBackground({ type: 'panel:dock', place: 'float' })).toBe(true);
    expect(isPanelToBackground({ type: 'panel:minimise' })).toBe(true);
    expect(isBackgroundToOverlay({ type: 'overlay:dock', place: 'left' })).toBe(true);
    expect(isBackgroundToOverlay({ type: 'overlay:toggle' })).toBe(true);
    expect(isBackgroundToPanel({ type: 'panel:call', tabId: 3, call })).toBe(true);
    expect(isGoodClaim({ ok: true, tabId: 3, call })).toBe(true);
  });

  it.each([
    undefined,
    null,
    0,
    'overlay:token',
    [],
    {},
    { type: 'overlay:token' },
    { type: 'overlay:token', call: { site: 'meet' } },
    { type: 'overlay:token', call: { site: 'meet', key: 'zoom:123456789' } },
    { type: 'overlay:token', call: { site: 'Meet', key: null } },
    { type: 'overlay:call', call: { site: 'meet', key: `meet:${'a'.repeat(300)}` } },
    { type: 'overlay:dock', place: 'top' },
    { type: 'overlay:dock' },
    { type: 'panel:claim', token: token.toUpperCase() },
    { type: 'panel:claim', token: `${token}0` },
    { type: 'panel:claim', token: [token] },
    { type: 'panel:dock', place: 1 },
    { type: 'panel:call', tabId: '3', call },
    { type: 'panel:call', tabId: 3, call: null },
    { ok: false },
    { ok: true, call },
  ])('refuse %j', (message) => {
    expect(isOverlayToBackground(message)).toBe(false);
    expect(isPanelToBackground(message)).toBe(false);
    expect(isBackgroundToOverlay(message)).toBe(false);
    expect(isBackgroundToPanel(message)).toBe(false);
    expect(isGoodClaim(message)).toBe(false);
    expect(isCallInfo(message)).toBe(false);
    expect(isToken(message)).toBe(false);
  });
});
