import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { type SignalingServer, startSignalingServer } from '../../server/signaling-server.ts';
import { CALLS, startCallPages } from '../../tests/e2e/support/call-pages.ts';
import { extensionDir } from '../../tests/e2e/support/extension-dir.ts';
import { launchProfile, type Profile } from '../../tests/e2e/support/profiles.ts';

/** Where the extension looks for a signaling server unless told otherwise. */
const DEFAULT_PORT = 4444;
/** Two windows side by side fit on a laptop's screen, CSS pixels. */
const WIDTH = 760;
const HEIGHT = 860;

/** One of the two people: their browser, the call in it, and the panel beside the call. */
export interface Seat {
  readonly profile: Profile;
  readonly page: Page;
  readonly panel: Frame;
}

export interface Stage {
  readonly family: Seat;
  readonly school: Seat;
  readonly signalingUrl: string;
  /** Folder for screenshots, empty at the start. */
  readonly shots: string;
  close(): Promise<void>;
}

/** The server on its usual port, or, when that is taken, on a free one. */
async function signaling(): Promise<SignalingServer> {
  try {
    return await startSignalingServer({ port: DEFAULT_PORT });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    const server = await startSignalingServer({ port: 0 });
    console.log(
      `Port ${DEFAULT_PORT} is in use by another program, so this demonstration uses ${server.port}.`,
    );
    return server;
  }
}

/** Starts servers and both browsers, and opens the panel in both. Whatever was started is closed if a part fails. */
export async function openStage({ headless }: { readonly headless: boolean }): Promise<Stage> {
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    console.log('Starting the signaling server and the call page …');
    const server = await signaling();
    closers.push(() => server.close());
    const pages = await startCallPages();
    closers.push(() => pages.close());
    const takeSeat = async (name: string, left: number): Promise<Seat> => {
      console.log(`Opening the ${name} window …`);
      const profile = await launchProfile({
        name,
        extensionDir: extensionDir(),
        callPagesPort: pages.port,
        width: WIDTH,
        height: HEIGHT,
        headless,
        extraArgs: [`--window-position=${left},0`],
        // In these browsers the usual address leads to the server above, wherever it listens.
        hostRules: ['127.0.0.1', 'localhost'].map(
          (host) => `MAP ${host}:${DEFAULT_PORT} 127.0.0.1:${server.port}`,
        ),
      });
      closers.push(() => profile.close());
      const page = await profile.newCallPage(CALLS.meet);
      for (const other of profile.context.pages()) if (other !== page) await other.close();
      return { profile, page, panel: await profile.openPanel(page) };
    };
    const family = await takeSeat('family', 0);
    const school = await takeSeat('school', WIDTH);
    const shots = join(import.meta.dirname, '../../.output/demo');
    rmSync(shots, { recursive: true, force: true });
    mkdirSync(shots, { recursive: true });
    return { family, school, signalingUrl: server.url, shots, close };
  } catch (error) {
    await close();
    throw error;
  }
}
