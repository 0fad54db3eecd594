import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { EditPart } from '../../components/review/edit-part.tsx';
import type { Identity } from '../../lib/crypto/identity.ts';
import { onWake } from '../../lib/platform/wake.ts';
import type { Catalog, MeetingRow } from '../../lib/storage/contract.ts';
import type { Profile } from '../../lib/sync/contract.ts';
import type { OpenMeeting } from '../../lib/sync/open-meeting.ts';
import type { Sockets } from '../../lib/sync/sockets.ts';

/** A meeting that is open for editing on this page, or on its way. */
export interface Editing {
  readonly id: string;
  /** `null` while it is being opened. */
  readonly open: { readonly meeting: OpenMeeting; readonly Part: typeof EditPart } | null;
  readonly problem: unknown;
}

/** At most one meeting is open for editing; the page connects to its servers only then. */
export interface EditDesk {
  readonly editing: ReadonlySignal<Editing | null>;
  open(row: MeetingRow, profile: Profile): Promise<void>;
  /** Resolves when everything is on disk. */
  close(): Promise<void>;
}

export function createEditDesk(catalog: Catalog, identity: () => Promise<Identity>): EditDesk {
  const editing = signal<Editing | null>(null);
  /** Made when a meeting is edited for the first time. */
  let sockets: Sockets | null = null;
  /** Opened and closed one after the other: two sessions of one page in one meeting would be two people. */
  let moving: Promise<void> = Promise.resolve();
  let isListening = false;

  /** Another page with the same meeting may be the one that hears of a new secret, or of our removal. */
  effect(() => {
    const meeting = editing.value?.open?.meeting;
    const row = catalog.meetings.value.find(({ id }) => id === editing.value?.id);
    if (meeting && row) void meeting.session.learn(row);
  });

  async function closeNow(): Promise<void> {
    const open = editing.peek()?.open;
    editing.value = null;
    await open?.meeting.close().catch((error: unknown) => {
      // The notes stay in the database as far as it took them; the page said "Not saved" before.
      console.warn('At the Table: a meeting did not close well', error);
    });
  }
  async function openNow(row: MeetingRow, profile: Profile): Promise<void> {
    await closeNow();
    editing.value = { id: row.id, open: null, problem: null };
    try {
      // Yjs, y-webrtc and the cards come only when someone wants to edit.
      const [{ openMeetingRow }, lib, { EditPart: Part }] = await Promise.all([
        import('../../lib/sync/open-meeting.ts'),
        import('../../lib/sync/sockets.ts'),
        import('../../components/review/edit-part.tsx'),
      ]);
      sockets ??= new lib.Sockets();
      const meeting = await openMeetingRow(row, {
        ...{ catalog, identity: await identity(), profile, sockets, lobby: null },
        snapshotFirst: true,
      });
      editing.value = { id: row.id, open: { meeting, Part }, problem: null };
    } catch (problem) {
      console.error('At the Table: a meeting could not be opened for editing', problem);
      editing.value = { id: row.id, open: null, problem };
    }
    if (isListening) return;
    isListening = true;
    onWake(() => {
      sockets?.wake();
      editing.peek()?.open?.meeting.session.wake();
    });
  }
  const move = (step: () => Promise<void>): Promise<void> => {
    moving = moving.then(step);
    return moving;
  };
  return {
    editing,
    open: (row, profile) => move(() => openNow(row, profile)),
    close: () => move(closeNow),
  };
}
