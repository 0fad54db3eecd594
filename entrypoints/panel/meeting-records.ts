import { computed } from '@preact/signals';
import { followNews } from '../../components/actions/record-news.ts';
import { RecordsUi } from '../../components/actions/records-ui.ts';
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
}

export interface MeetingRecordsUi {
  readonly ui: RecordsUi;
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
    const see = (): void => {
      options.showActions();
      ui.lookAt(first.id);
    };
    ui.toast.value = {
      text: news.map(({ text }) => text).join(' '),
      action: { label: t('records.see'), run: see },
    };
  });
  return {
    ui,
    destroy() {
      stopNews();
      agreements.destroy();
      records.destroy();
      details.destroy();
    },
  };
}
