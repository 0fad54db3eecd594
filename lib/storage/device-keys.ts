import type { DeviceKeys } from './contract.ts';

/** Make this device's signing pair. The private key can be used here but never read out or copied elsewhere. */
export async function makeDeviceKeys(): Promise<DeviceKeys> {
  const signing = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
  return { signing };
}
