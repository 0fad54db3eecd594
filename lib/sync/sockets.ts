import { checkSignalingAddress, SignalingSocket } from './signaling-socket.ts';

/** One socket per signaling server, shared by everything in this page, kept for as long as the page lives. */
export class Sockets {
  readonly #open = new Map<string, SignalingSocket>();

  get(address: string): SignalingSocket {
    const url = checkSignalingAddress(address);
    const known = this.#open.get(url);
    if (known) return known;
    const socket = new SignalingSocket(url);
    this.#open.set(url, socket);
    return socket;
  }

  /** Sockets for all usable addresses; one that is not an address must not keep the others from working. */
  all(addresses: readonly string[]): SignalingSocket[] {
    return addresses.flatMap((address) => {
      try {
        return [this.get(address)];
      } catch (error) {
        console.warn('At the Table: a signaling address was passed over', error);
        return [];
      }
    });
  }

  wake(): void {
    for (const socket of this.#open.values()) socket.wake();
  }
}
