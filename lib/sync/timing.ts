/** Times, in milliseconds, that the network code lives by. One object, so that tests can run a slow network fast. */
export interface Timing {
  /** First wait before dialling the signaling server again; doubles up to `redialMost`, each with jitter. */
  readonly redialFirst: number;
  /** Kept short: after a cut everybody must be together again within 10 s. */
  readonly redialMost: number;
  /** A dial that has not opened by then is given up. */
  readonly dialTimeout: number;
  /** Silence on the signaling socket after which it is asked for a sign of life. */
  readonly serverPing: number;
  /** No answer to that for this long: the socket is dead, whatever the operating system believes. */
  readonly serverDead: number;
  /** Silence on a link after which a ping is sent. */
  readonly linkPing: number;
  /** No frame at all for this long: the link is closed, so that a fresh one can take its place. */
  readonly linkDead: number;
  /** As `linkDead`, after this device woke from sleep, when every link is suspect. */
  readonly linkDeadAfterWake: number;
  /** Offer, answer, ICE and hello must be done by then. */
  readonly linkOpen: number;
  /** How often a room says that it is there, while someone may be missing and while all is well. */
  readonly announceSeeking: number;
  readonly announceSettled: number;
  /** Quiet time after the last edit before the digest is taken. */
  readonly digestQuiet: number;
  /** How often a digest is repeated and, while digests differ, how often state vectors are exchanged. */
  readonly digestRepeat: number;
  readonly healEvery: number;
  /** How long a returning member waits to hear whether its secret still holds, before it goes in with it. */
  readonly checkSecret: number;
  /** How long a device that holds the secret may take part without being listed among the people. */
  readonly strangerFor: number;
  /** A newcomer repeats its knock, and a doorkeeper its "still deciding", this often. */
  readonly knockEvery: number;
  /** Silence after which the other side of an admission is taken to be gone. */
  readonly knockGone: number;
}

export const DEFAULT_TIMING: Timing = {
  redialFirst: 250,
  redialMost: 4_000,
  dialTimeout: 4_000,
  serverPing: 5_000,
  serverDead: 4_000,
  linkPing: 3_000,
  linkDead: 10_000,
  linkDeadAfterWake: 2_500,
  linkOpen: 8_000,
  announceSeeking: 3_000,
  announceSettled: 15_000,
  digestQuiet: 400,
  digestRepeat: 10_000,
  healEvery: 2_000,
  checkSecret: 1_200,
  strangerFor: 6_000,
  knockEvery: 2_500,
  knockGone: 9_000,
};

/** `ms` give or take a quarter, so that many peers do not act in the same instant. */
export const jittered = (ms: number): number => ms * (0.75 + Math.random() / 2);
