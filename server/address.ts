import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { Limits } from './limits.ts';
import { TokenBucket } from './token-bucket.ts';

/**
 * The unit that caps count by: an IPv4 address, or the /64 network of an IPv6 address, because one
 * household or phone gets a whole /64 and could otherwise count as 2^64 visitors.
 */
export function addressUnit(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIP(plain) !== 6) return plain;
  const [head = '', tail] = plain.split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const network = [...left, ...zeros, ...right].slice(0, 4);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/**
 * Who is asking. `X-Forwarded-For` counts only behind `trustedHops` proxies of our own: each adds the
 * address it saw on the right, so the entry that many places from the right is the last one we can believe.
 */
export function clientAddress(request: IncomingMessage, trustedHops: number): string {
  const direct = request.socket.remoteAddress ?? '';
  if (trustedHops === 0) return addressUnit(direct);
  const header = request.headers['x-forwarded-for'];
  const entries = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',');
  const claimed = entries.at(-trustedHops)?.trim() ?? '';
  return addressUnit(isIP(claimed) ? claimed : direct);
}

interface Visitor {
  open: number;
  readonly arrivals: TokenBucket;
}

/** Counts connections by address, and how fast new ones come. */
export class AddressGate {
  readonly #limits: Limits;
  readonly #visitors = new Map<string, Visitor>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Addresses remembered right now. */
  get size(): number {
    return this.#visitors.size;
  }

  /** Counts one connection in, or says why not. Each `ok` must be followed by one `leave`. */
  enter(address: string, now: number): 'ok' | 'too-many' | 'too-fast' {
    let visitor = this.#visitors.get(address);
    if (!visitor) {
      const { newConnectionsPerSecondPerAddress, newConnectionsBurstPerAddress } = this.#limits;
      visitor = {
        open: 0,
        arrivals: new TokenBucket(newConnectionsPerSecondPerAddress, newConnectionsBurstPerAddress, now),
      };
      this.#visitors.set(address, visitor);
    }
    if (visitor.open >= this.#limits.maxConnectionsPerAddress) return 'too-many';
    if (!visitor.arrivals.take(1, now)) return 'too-fast';
    visitor.open += 1;
    return 'ok';
  }

  leave(address: string): void {
    const visitor = this.#visitors.get(address);
    if (visitor) visitor.open -= 1;
  }

  /** Forgets addresses that are gone and owe nothing. Called now and then, so visits leave no memory behind. */
  forgetGone(now: number): void {
    for (const [address, visitor] of this.#visitors) {
      if (visitor.open === 0 && visitor.arrivals.isFull(now)) this.#visitors.delete(address);
    }
  }
}
