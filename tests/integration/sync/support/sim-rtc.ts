/**
 * Another implementation of the part of WebRTC that simple-peer and the framed channel use, over a network that a test
 * controls: frames of one direction keep their order, but can be late, held back by a partition, or lost
 * together with their connection, noticed by one side long before the other. Everything above it is the real thing.
 */
export interface SimNetwork {
  /** Hand something to the connection `to`, wherever it lives. */
  send(to: string, packet: Packet): void;
  register(id: string, receive: (packet: Packet) => void): void;
  unregister(id: string): void;
}

export type Packet =
  | { readonly kind: 'open'; readonly label: string }
  | { readonly kind: 'frame'; readonly data: ArrayBuffer }
  | { readonly kind: 'close' };

let counter = 0;

class SimDataChannel {
  readonly label: string;
  binaryType = 'arraybuffer';
  bufferedAmount = 0;
  bufferedAmountLowThreshold = 0;
  readyState: RTCDataChannelState = 'connecting';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onbufferedamountlow: (() => void) | null = null;
  readonly #send: (packet: Packet) => void;

  constructor(label: string, send: (packet: Packet) => void) {
    this.label = label;
    this.#send = send;
  }

  open(): void {
    if (this.readyState !== 'connecting') return;
    this.readyState = 'open';
    this.onopen?.();
  }

  send(data: Uint8Array): void {
    if (this.readyState !== 'open') throw new Error('channel is not open');
    if (data.byteLength > 16 * 1024) throw new Error('a frame above 16 KiB');
    this.#send({ kind: 'frame', data: data.slice().buffer as ArrayBuffer });
  }

  close(): void {
    if (this.readyState === 'closed') return;
    this.readyState = 'closed';
    this.#send({ kind: 'close' });
    queueMicrotask(() => this.onclose?.());
  }

  /** The other side closed, or the network lost the connection and this side has noticed. */
  lost(): void {
    if (this.readyState === 'closed') return;
    this.readyState = 'closed';
    this.onclose?.();
  }
}

/** The classes that simple-peer asks for, living on `network` under ids that start with `prefix`. */
export function simWebRtc(network: SimNetwork, prefix: string) {
  class SimPeerConnection extends EventTarget {
    readonly id = `${prefix}/${++counter}`;
    localDescription: RTCSessionDescriptionInit | null = null;
    remoteDescription: RTCSessionDescriptionInit | null = null;
    signalingState = 'stable';
    iceConnectionState = 'new';
    iceGatheringState = 'complete';
    connectionState = 'new';
    oniceconnectionstatechange: (() => void) | null = null;
    onsignalingstatechange: (() => void) | null = null;
    onicecandidate: ((event: { candidate: null }) => void) | null = null;
    #channel: SimDataChannel | null = null;
    #other = '';
    #closed = false;

    constructor() {
      super();
      network.register(this.id, (packet) => this.#receive(packet));
    }

    createDataChannel(label: string): SimDataChannel {
      this.#channel = new SimDataChannel(label, (packet) => network.send(this.#other, packet));
      return this.#channel;
    }

    createOffer = async () => ({ type: 'offer' as const, sdp: this.#sdp() });
    createAnswer = async () => ({ type: 'answer' as const, sdp: this.#sdp() });

    async setLocalDescription(description: RTCSessionDescriptionInit): Promise<void> {
      this.localDescription = description;
      this.onicecandidate?.({ candidate: null });
      this.#maybeConnected();
    }

    async setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
      this.remoteDescription = description;
      this.#other = /^s=(\S+)/m.exec(description.sdp ?? '')?.[1] ?? '';
      this.#maybeConnected();
    }

    addIceCandidate = async (): Promise<void> => undefined;

    async getStats(): Promise<Map<string, object>> {
      return new Map<string, object>([
        ['t', { type: 'transport', id: 't', selectedCandidatePairId: 'p' }],
        ['p', { type: 'candidate-pair', id: 'p', localCandidateId: 'l', remoteCandidateId: 'r' }],
      ]);
    }

    close(): void {
      if (this.#closed) return;
      this.#closed = true;
      this.#channel?.close();
      network.unregister(this.id);
    }

    #sdp(): string {
      return `v=0\r\ns=${this.id}\r\na=fingerprint:sha-256 ${this.id}\r\n`;
    }

    #maybeConnected(): void {
      if (!this.localDescription || !this.remoteDescription || this.iceConnectionState === 'connected')
        return;
      this.iceConnectionState = 'connected';
      this.oniceconnectionstatechange?.();
      // The side that made the channel opens it; the other hears of it.
      if (this.#channel) {
        network.send(this.#other, { kind: 'open', label: this.#channel.label });
        this.#channel.open();
      }
    }

    #receive(packet: Packet): void {
      if (this.#closed) return;
      if (packet.kind === 'open' && !this.#channel) {
        this.#channel = new SimDataChannel(packet.label, (out) => network.send(this.#other, out));
        this.#channel.readyState = 'open';
        this.dispatchEvent(Object.assign(new Event('datachannel'), { channel: this.#channel }));
      } else if (packet.kind === 'frame') this.#channel?.onmessage?.({ data: packet.data });
      else if (packet.kind === 'close') this.#channel?.lost();
    }
  }
  class Plain {
    constructor(init: object) {
      Object.assign(this, init);
    }
  }
  return {
    RTCPeerConnection: SimPeerConnection as unknown as typeof RTCPeerConnection,
    RTCSessionDescription: Plain as unknown as typeof RTCSessionDescription,
    RTCIceCandidate: Plain as unknown as typeof RTCIceCandidate,
  };
}
