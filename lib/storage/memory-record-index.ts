import type { IndexedMeeting, MeetingTexts, RecordIndex } from './record-index-contract.ts';

/** The index when this device's storage does not open: what was looked at while the page is open. */
export function memoryRecordIndex(
  meetingIds: () => readonly string[],
): RecordIndex & { forget(meetingId: string): void } {
  const meetings = new Map<string, IndexedMeeting>();
  const texts = new Map<string, MeetingTexts>();
  const outdated = new Set<string>();
  const followers = new Set<(meetings: readonly IndexedMeeting[]) => void>();
  return {
    all: async () => [...meetings.values()],
    allAt: async () => ({ meetings: [...meetings.values()], stamp: null }),
    keepLook: async () => undefined,
    one: async (id) => meetings.get(id) ?? null,
    texts: async (take) => {
      if (texts.size > 0) take([...texts.values()]);
    },
    textsOf: async (id) => texts.get(id) ?? null,
    put: async (meeting, its) => {
      if (!meetingIds().includes(meeting.meetingId)) return;
      meetings.set(meeting.meetingId, meeting);
      texts.set(meeting.meetingId, its);
      outdated.delete(meeting.meetingId);
      for (const tell of followers) tell([meeting]);
    },
    outdate: async (id) => {
      if (meetings.has(id)) outdated.add(id);
    },
    missing: async () => meetingIds().filter((id) => !meetings.has(id) || outdated.has(id)),
    follow: (changed) => {
      followers.add(changed);
      return () => followers.delete(changed);
    },
    forget: (id) => {
      meetings.delete(id);
      texts.delete(id);
    },
  };
}
