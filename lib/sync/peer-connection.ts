import { Link, type LinkHost } from './link.ts';

/** The WebRTC classes that simple-peer asks for; a browser's own, or another implementation's in tests. */
export interface WebRtc {
  readonly RTCPeerConnection: typeof RTCPeerConnection;
  readonly RTCSessionDescription: typeof RTCSessionDescription;
  readonly RTCIceCandidate: typeof RTCIceCandidate;
}

/**
 * WebRTC as y-webrtc gets it through `peerOpts.wrtc`: every connection's data channel is framed and proves who is
 * there before it opens. Everything else is the browser's own class.
 *
 * Why here and not in a fork: y-webrtc 10.3 sends a document as one message, and one above 256 KiB never arrives
 * (docs/decisions/0006-around-y-webrtc.md). `onLink` hears of each link when its connection is made.
 */
export function framedWebRtc(
  native: WebRtc,
  host: LinkHost,
  onLink: (link: Link, pc: RTCPeerConnection) => void,
): WebRtc {
  class FramedPeerConnection extends native.RTCPeerConnection {
    readonly link: Link;

    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      this.link = new Link(this, host);
      let handler: ((event: { channel: unknown }) => void) | null = null;
      // simple-peer sets the property; the browser's own setter would hand it the bare channel.
      Object.defineProperty(this, 'ondatachannel', {
        get: () => handler,
        set: (next: typeof handler) => {
          handler = next;
        },
      });
      this.addEventListener('datachannel', ({ channel }) => {
        const framed = this.link.attach(channel);
        if (framed) handler?.({ channel: framed });
      });
      onLink(this.link, this);
    }

    override createDataChannel(label: string): RTCDataChannel {
      // Reliable and ordered, whatever the caller thinks: frames are put together by their order.
      const framed = this.link.attach(super.createDataChannel(label, { ordered: true }));
      return framed as unknown as RTCDataChannel;
    }

    override close(): void {
      super.close();
      this.link.close();
    }
  }
  return { ...native, RTCPeerConnection: FramedPeerConnection };
}
