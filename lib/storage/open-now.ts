const lockOf = (meetingId: string): string => `at-the-table-open-${meetingId}`;
const BEGIN = lockOf('');

/** Says to other pages of this device that a meeting is open here, until the returned function is called. */
export function holdOpen(meetingId: string): () => void {
  const locks = globalThis.navigator?.locks;
  let letGo = (): void => undefined;
  const open = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  // Shared: several pages may have it open.
  locks
    ?.request(lockOf(meetingId), { mode: 'shared' }, () => open)
    .catch((error: unknown) =>
      console.warn('At the Table: other pages do not know what is open here', error),
    );
  return letGo;
}

/** Ids of the meetings that are open on any page of this device. Empty where browsers cannot tell. */
export async function openNow(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await globalThis.navigator?.locks?.query()) ?? {};
  const names = held.flatMap(({ name }) => (name?.startsWith(BEGIN) ? [name.slice(BEGIN.length)] : []));
  return new Set(names);
}
