/**
 * Something that each meeting has one of while the panel is open, and nobody else sees: a draft, or which parts stand
 * open. A look elsewhere loses nothing.
 */
export function perMeeting<T>(make: () => T): (meetingId: string) => T {
  const made = new Map<string, T>();
  return (meetingId) => {
    const found = made.get(meetingId) ?? make();
    made.set(meetingId, found);
    return found;
  };
}
