import type { Limits } from './limits.ts';

/** Messages a client may send; the grammar is in docs/protocol.md. `other` is valid but means nothing to us. */
export type ClientMessage =
  | { readonly type: 'subscribe' | 'unsubscribe'; readonly topics: readonly string[] }
  | { readonly type: 'publish'; readonly topic: string; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly type: 'ping' }
  | { readonly type: 'other' };

/** Why a connection is closed: a WebSocket close code and a few words without anything the client sent. */
export interface Violation {
  readonly type: 'violation';
  readonly code: 1002 | 1003 | 1008 | 1009;
  readonly reason: string;
}

/** The one place where violations are made, so that reasons stay short and constant (they are logged). */
export function violation(code: Violation['code'], reason: string): Violation {
  return { type: 'violation', code, reason };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** `[` and `]`; `{` and `}` are these with this bit set as well. */
const OPENING = 0x5b;
const CLOSING = 0x5d;
const BRACE_BIT = 0x20;

/**
 * Whether arrays and objects in a JSON text nest deeper than `most`. Runs before parsing, because
 * writing a deep value out again (`JSON.stringify` is recursive) can exhaust the stack.
 * For text that is not JSON the answer means nothing; parsing rejects that next.
 */
export function isTooDeep(text: string, most: number): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (inString) {
      if (unit === BACKSLASH) i += 1;
      else if (unit === QUOTE) inString = false;
    } else if (unit === QUOTE) {
      inString = true;
    } else if (unit === OPENING || unit === (OPENING | BRACE_BIT)) {
      depth += 1;
      if (depth > most) return true;
    } else if (unit === CLOSING || unit === (CLOSING | BRACE_BIT)) {
      depth -= 1;
    }
  }
  return false;
}

function readTopics(value: unknown, limits: Limits): readonly string[] | Violation {
  if (!Array.isArray(value)) return violation(1002, 'topics must be a list');
  if (value.length > limits.maxTopicsPerConnection) return violation(1008, 'too many topics');
  for (const topic of value) {
    const problem = topicProblem(topic, limits);
    if (problem) return problem;
  }
  return value as string[];
}

function topicProblem(topic: unknown, limits: Limits): Violation | undefined {
  if (typeof topic !== 'string') return violation(1002, 'a topic must be text');
  if (topic.length === 0) return violation(1008, 'topic is empty');
  if (topic.length > limits.maxTopicLength) return violation(1008, 'topic is too long');
  return undefined;
}

/** Reads one text frame. Never throws; whatever is wrong comes back as a `Violation`. */
export function readMessage(text: string, limits: Limits): ClientMessage | Violation {
  if (isTooDeep(text, limits.maxJsonDepth)) return violation(1008, 'nested too deep');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return violation(1002, 'not JSON');
    throw error;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return violation(1002, 'not an object');
  }
  const fields = value as Readonly<Record<string, unknown>>;
  // `Object.hasOwn`: a field called `__proto__` is data, never where `type` or `topic` come from.
  const own = (name: string): unknown => (Object.hasOwn(fields, name) ? fields[name] : undefined);
  const type = own('type');
  if (typeof type !== 'string') return violation(1002, 'type must be text');
  switch (type) {
    case 'subscribe':
    case 'unsubscribe': {
      const topics = readTopics(own('topics'), limits);
      return 'type' in topics ? topics : { type, topics };
    }
    case 'publish': {
      const topic = own('topic');
      return topicProblem(topic, limits) ?? { type, topic: topic as string, fields };
    }
    case 'ping':
      return { type };
    default:
      return { type: 'other' };
  }
}

/** The frame that subscribers get: all fields as sent, plus how many receive it. */
export function publishFrame(fields: Readonly<Record<string, unknown>>, clients: number): Buffer {
  return Buffer.from(JSON.stringify({ ...fields, clients }));
}

/** Answer to `{"type":"ping"}`. */
export const pongFrame: Buffer = Buffer.from('{"type":"pong"}');
