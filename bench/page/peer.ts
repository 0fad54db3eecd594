/** Wall-clock milliseconds with fractions, comparable between pages of one machine (skew is measured and taken out). */
export const now = (): number => performance.timeOrigin + performance.now();

/** [length of the text after this keystroke, when]. The length names the keystroke on every page. */
export type Mark = readonly [length: number, at: number];

/** Messages and payload bytes given to data channels by this page. */
export interface Count {
  messages: number;
  bytes: number;
}

export interface Traffic {
  /** Updates: what someone wrote. */
  readonly notes: Count;
  /** State vectors and the answers to them: on joining, and ours when digests differ for a while. */
  readonly exchange: Count;
  /** Awareness: who is here and where the cursor is. */
  readonly presence: Count;
  /** Ours only: hello, pings, digests. */
  readonly control: Count;
}

export interface OpenOptions {
  readonly server: string;
  readonly room: string;
  /** 32 bytes, base64url; only ours uses it. */
  readonly secret: string;
  /** Document under `/doc/` that this participant holds already; `null` for an empty one. */
  readonly holds: string | null;
}

/** What a complete document holds: so many changes by this one Yjs client. */
export interface Expected {
  readonly client: number;
  readonly clock: number;
}

/** Milliseconds since `open` was called; `null` when it has not happened. */
export interface JoinTimes {
  readonly link: number | null;
  readonly synced: number;
  /** The digest of everyone here agrees ("Everyone has the same notes"). */
  readonly same: number | null;
}

/** One participant, ours or plain y-webrtc; a page of its own. */
export interface Peer {
  open(options: OpenOptions): Promise<void>;
  /** Resolves when there are at least this many open connections. */
  whenLinked(count: number): Promise<void>;
  /** Resolves when the document is complete; rejects after `withinMs`. */
  whenSynced(expected: Expected, withinMs: number): Promise<JoinTimes>;
  /** Shows the notes and writes down when keystrokes of others are in the model and on the screen. */
  show(): Promise<void>;
  /** Types one character after another into the first note, `pauseMs` give or take 60 % apart. */
  type(count: number, pauseMs: number): Promise<readonly Mark[]>;
  seen(): Seen;
  /** Length of the note that is typed in. */
  length(): number;
  /** SHA-256 of the content, base64url. */
  digest(): Promise<string>;
  traffic(): Traffic;
  leave(): Promise<void>;
}

export interface Seen {
  /** Integrated into the document. */
  readonly model: readonly Mark[];
  /** The frame with this text has been handed over (requestAnimationFrame, then a message). */
  readonly frame: readonly Mark[];
  /** Double requestAnimationFrame: the frame after it begins. */
  readonly next: readonly Mark[];
}
