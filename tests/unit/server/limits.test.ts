import { describe, expect, it } from 'vitest';
import {
  completeLimits,
  defaultLimits,
  envNameOf,
  limitsFromEnv,
  SettingError,
} from '../../../server/limits.ts';

describe('limits', () => {
  it('takes each limit from its own variable', () => {
    expect(envNameOf('maxConnectionsPerAddress')).toBe('MAX_CONNECTIONS_PER_ADDRESS');
    expect(limitsFromEnv({ MAX_FRAME_BYTES: '1000', HEARTBEAT_MS: ' 50 ', MAX_TOPIC_LENGTH: '' })).toEqual({
      maxFrameBytes: 1000,
      heartbeatMs: 50,
    });
  });

  it.each(['0', '-1', '1.5', 'many', '1e3', '99999999999', '0x10'])(
    'refuses %j with the name of the setting',
    (text) => {
      expect(() => limitsFromEnv({ HEARTBEAT_MS: text })).toThrow(SettingError);
      expect(() => limitsFromEnv({ HEARTBEAT_MS: text })).toThrow(/HEARTBEAT_MS/);
    },
  );

  it('refuses budgets that a single full frame would break', () => {
    expect(() => completeLimits({ bytesBurst: 1000 })).toThrow(/BYTES_BURST/);
    expect(completeLimits({ maxTopicLength: 9 })).toEqual({ ...defaultLimits, maxTopicLength: 9 });
  });
});
