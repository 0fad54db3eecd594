import { signal } from '@preact/signals-core';
import type { MeetingScreen } from './meeting-screen.tsx';

export type { MeetingScreen };

/** The meeting's screens, `null` until they are loaded: the first screen of the panel must not wait for them. */
export const meetingScreen = signal<typeof MeetingScreen | null>(null);

/** Fetches them, and all that a meeting needs, while the person reads the first screen. */
export async function loadMeetingScreen(): Promise<void> {
  const [screen] = await Promise.all([
    import('./meeting-screen.tsx'),
    import('../../lib/sync/open-meeting.ts'),
  ]);
  meetingScreen.value = screen.MeetingScreen;
}
