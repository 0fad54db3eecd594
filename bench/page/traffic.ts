import type { Count, Traffic } from './peer.ts';

const zero = (): Count => ({ messages: 0, bytes: 0 });
const Y_SYNC = 0;
const SYNC_UPDATE = 2;

/**
 * Counts every message that this page gives to a data channel. `framed` says that messages are cut into frames
 * (lib/sync/framing.ts): frames of one message count once, their bytes all.
 */
export function countTraffic(framed: boolean): Traffic {
  const traffic: Traffic = { notes: zero(), exchange: zero(), presence: zero(), control: zero() };
  const underWay = new WeakMap<RTCDataChannel, Count>();
  const send = RTCDataChannel.prototype.send;
  const kindOf = (type: number | undefined, step: number | undefined): Count => {
    if (type !== Y_SYNC) return traffic.presence;
    return step === SYNC_UPDATE ? traffic.notes : traffic.exchange;
  };

  function count(channel: RTCDataChannel, data: Uint8Array): void {
    const header = data[0] ?? 0;
    if (!framed) {
      const into = kindOf(header, data[1]);
      into.messages++;
      into.bytes += data.length;
      return;
    }
    const isControl = header >> 1 === 1;
    const into = isControl ? traffic.control : (underWay.get(channel) ?? kindOf(data[1], data[2]));
    into.bytes += data.length;
    const isLast = (header & 1) === 1;
    if (isLast) into.messages++;
    if (isControl) return;
    if (isLast) underWay.delete(channel);
    else underWay.set(channel, into);
  }

  RTCDataChannel.prototype.send = function (this: RTCDataChannel, data: unknown): void {
    if (data instanceof ArrayBuffer) count(this, new Uint8Array(data));
    else if (ArrayBuffer.isView(data))
      count(this, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    Reflect.apply(send, this, [data]);
  };
  return traffic;
}
