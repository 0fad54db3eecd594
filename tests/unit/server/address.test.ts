import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { AddressGate, addressUnit, clientAddress } from '../../../server/address.ts';
import { completeLimits } from '../../../server/limits.ts';

function request(forwarded?: string): IncomingMessage {
  // `remoteAddress` of an unconnected socket is undefined; the header decides.
  const message = new IncomingMessage(new Socket());
  if (forwarded !== undefined) message.headers['x-forwarded-for'] = forwarded;
  return message;
}

describe('addressUnit', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
  ])('%s counts as %s', (address, unit) => {
    expect(addressUnit(address)).toBe(unit);
  });
});

describe('clientAddress', () => {
  it('ignores X-Forwarded-For unless proxies are trusted', () => {
    expect(clientAddress(request('192.0.2.1'), 0)).toBe('');
  });

  it('believes the entry our own proxy added, not what the client wrote before it', () => {
    expect(clientAddress(request('203.0.113.66, 192.0.2.1'), 1)).toBe('192.0.2.1');
    expect(clientAddress(request('203.0.113.66, 192.0.2.1, 10.0.0.1'), 2)).toBe('192.0.2.1');
  });

  it('falls back to the socket when the header is missing or no address', () => {
    expect(clientAddress(request(), 1)).toBe('');
    expect(clientAddress(request('<script>'), 1)).toBe('');
    expect(clientAddress(request('192.0.2.1'), 2)).toBe('');
  });
});

describe('AddressGate', () => {
  const limits = completeLimits({
    maxConnectionsPerAddress: 2,
    newConnectionsPerSecondPerAddress: 1,
    newConnectionsBurstPerAddress: 3,
  });

  it('caps how many are open, each address on its own', () => {
    const gate = new AddressGate(limits);
    expect(['a', 'a', 'a', 'b'].map((address) => gate.enter(address, 0))).toEqual([
      'ok',
      'ok',
      'too-many',
      'ok',
    ]);
    gate.leave('a');
    expect(gate.enter('a', 0)).toBe('ok');
  });

  it('caps how fast new ones come', () => {
    const gate = new AddressGate(limits);
    for (let i = 0; i < 3; i += 1) {
      expect(gate.enter('a', 0)).toBe('ok');
      gate.leave('a');
    }
    expect(gate.enter('a', 0)).toBe('too-fast');
    expect(gate.enter('a', 1_000)).toBe('ok');
  });

  it('forgets an address only when it is gone and owes nothing', () => {
    const gate = new AddressGate(limits);
    gate.enter('a', 0);
    gate.forgetGone(60_000);
    expect(gate.size).toBe(1);
    gate.leave('a');
    gate.enter('a', 60_000);
    gate.leave('a');
    gate.forgetGone(60_100);
    expect(gate.size).toBe(1);
    gate.forgetGone(120_000);
    expect(gate.size).toBe(0);
  });
});
