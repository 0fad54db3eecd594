import { computed } from '@preact/signals';
import { followNews } from '../../components/actions/record-news.ts';
import { nameOfRecord, RecordsUi } from '../../components/actions/records-ui.ts';
import type { NoteHelp } from '../../components/notes/note-help.ts';
import { say } from '../../components/ui/announcer.tsx';
import { t } from '../../lib/i18n/index.ts';
import { openAgreements } from '../../lib/meeting/agreements.ts';
import { openDetails } from '../../lib/meeting/details.ts';
import type { MeetingNotes } from '../../lib/meeting/notes.ts';
import { openRecords } from '../../lib/meeting/records.ts';
import type { MeetingSession } from '../../lib/sync/contract.ts';

export interface RecordsOptions {
  readonly session: MeetingSession;
  readonly notes: MeetingNotes;
  goToNote(noteId: string): void;
  /** Show the Actions tab. */
  showActions(): void;
  /** Whether that tab is what the person looks at: news are in the cards then. */
  isShown(): boolean;
}

export interface MeetingRecordsUi {
  readonly ui: RecordsUi;
  /** What notes lead to, for the notes screen. */
  readonly leadsTo: Pick<NoteHelp, 'make' | 'made' | 'showMade'>;
  destroy(): void;
}

/** Opens what a meeting leads to: actions, decisions, goals, issues, needs, and who agrees. Call `destroy` when it closes. */
export function openMeetingRecords({ session, notes, ...options }: RecordsOptions): MeetingRecordsUi {
  const { doc, deviceId, meetingId, identity, vouches } = session;
  const records = openRecords(doc, deviceId);
  const details = openDetails(doc);
  const agreements = openAgreements(doc, { meetingId, identity, records, vouches });
  const ui = new RecordsUi({
    ...{ records, agreements, vouches, details, notes },
    people: session.people,
    canWrite: computed(() => !session.readOnly && session.removedBy.value === null),
    goToNote: (noteId) => options.goToNote(noteId),
    onFocus: (recordId, isWriting) => session.setFocus(recordId, isWriting),
  });
  const stopNews = followNews(ui, (news) => {
    const [first] = news;
    if (!first) return;
    const text = news.map((each) => each.text).join(' ');
    if (options.isShown()) {
      say(text);
      return;
    }
    const see = (): void => {
      options.showActions();
      ui.lookAt(first.id);
    };
    ui.toast.value = { text, action: { label: t('records.see'), run: see } };
  });
  return {
    ui,
    leadsTo: {
      make: (kind, noteId) => {
        if (ui.makeFromNote(kind, noteId)) options.showActions();
      },
      made: (noteId) =>
        ui
          .madeOf(noteId)
          .value.split(' ')
          .flatMap((id) => {
            const record = records.record(id).value;
            return record
              ? [{ id, label: `${t(`records.one.${record.kind}`)}: ${nameOfRecord(record)}` }]
              : [];
          }),
      showMade: (id) => {
        options.showActions();
        ui.lookAt(id);
      },
    },
    destroy() {
      stopNews();
      agreements.destroy();
      records.destroy();
      details.destroy();
    },
  };
}
