import '@preact/signals';
import { computed } from '@preact/signals-core';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { openAgreements } from '../../lib/meeting/agreements.ts';
import { openChecks } from '../../lib/meeting/checks.ts';
import { openDetails } from '../../lib/meeting/details.ts';
import { openNotes } from '../../lib/meeting/notes.ts';
import { openRecords } from '../../lib/meeting/records.ts';
import { openWords } from '../../lib/meeting/words.ts';
import type { WordShelf } from '../../lib/storage/shelf-contract.ts';
import type { MeetingSession } from '../../lib/sync/contract.ts';
import type { EarlierMeetings } from '../../lib/sync/earlier-meetings.ts';
import { ActionsView, type OtherPart } from '../actions/actions-view.tsx';
import { RecordToast } from '../actions/record-toast.tsx';
import { RecordsUi } from '../actions/records-ui.ts';
import { QuestionDialog } from '../glossary/question-dialog.tsx';
import { WordDesk } from '../glossary/word-desk.ts';
import { ClosingCheck } from '../together/closing-check.tsx';
import { NeedsView } from '../together/needs-view.tsx';
import { apartOf, NotAgreedView } from '../together/not-agreed-view.tsx';
import { WorkItOut } from '../together/work-it-out.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { SaveFailed } from '../ui/save-failed.tsx';
import { StatusLine } from '../ui/status-line.tsx';
import { CarryOver } from './carry-over.tsx';

export interface EditPartProps {
  readonly session: MeetingSession;
  readonly earlier: EarlierMeetings;
  /** This person's own words. */
  readonly shelf: WordShelf;
  readonly onDone: () => void;
  /** Take the person to a note, by its id. */
  readonly onGoToNote: (noteId: string) => void;
  readonly onOpenWord: (entryId: string) => void;
}

/** Opens what a meeting leads to for as long as it is edited here. */
function openAll({ session, shelf, onGoToNote: goToNote, onOpenWord }: EditPartProps) {
  const { doc, deviceId, meetingId, identity, vouches } = session;
  const records = openRecords(doc, deviceId);
  const details = openDetails(doc);
  const notes = openNotes(doc, deviceId);
  const checks = openChecks(doc, deviceId);
  const words = openWords(doc, deviceId);
  const agreements = openAgreements(doc, { meetingId, identity, records, vouches });
  const ui = new RecordsUi({
    ...{ records, agreements, vouches, details, notes, goToNote },
    people: session.people,
    canWrite: computed(() => !session.readOnly && session.removedBy.value === null),
    onFocus: (recordId, isWriting) => session.setFocus(recordId, isWriting),
  });
  const desk = new WordDesk({
    ...{ shelf, words, canWrite: () => ui.canWrite.peek(), nameOf: (id) => ui.nameOf(id) },
    openGlossary: ({ entryId }) => entryId && onOpenWord(entryId),
    ...{ spotting: () => false, postQuestion: () => false },
  });
  const destroy = (): void => {
    for (const opened of [agreements, records, details, notes, checks, words]) opened.destroy();
  };
  return { ui, desk, checks, words, destroy };
}

/** A meeting that is open on this page: its actions and all that belongs to them, in step with whoever is there. */
export function EditPart(props: EditPartProps): JSX.Element {
  const { session, earlier, onDone, onOpenWord } = props;
  const open = useMemo(() => openAll(props), [session]);
  useEffect(() => () => open.destroy(), [open]);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { ui } = open;
  const save = session.saveState.value;
  const link = session.linkState.value;
  const removedBy = session.removedBy.value;
  const part = (which: OtherPart): JSX.Element => {
    if (which === 'issue') return <WorkItOut ui={ui} />;
    if (which === 'need') return <NeedsView ui={ui} />;
    if (which === 'not-agreed') return <NotAgreedView ui={ui} onLookUp={onOpenWord} />;
    return (
      <ClosingCheck
        ui={ui}
        checks={open.checks}
        words={open.words}
        onAnswer={(word) => open.desk.answer({ ...word, wholeNote: word.isWholeNote }, null)}
      />
    );
  };
  return (
    <section class="review-edit stack" aria-label={t('agenda.records')} ref={box} tabIndex={-1}>
      <div class="review-edit-head">
        <StatusLine
          save={save}
          link={link}
          reachable={session.reachable.value}
          removed={removedBy !== null}
        />
        {removedBy === null && (link === 'waiting' || link === 'offline') && (
          <p class="small soft">{t('agenda.sentLater')}</p>
        )}
        <Button onPress={onDone}>{t('agenda.editDone')}</Button>
      </div>
      <SaveFailed save={save} />
      {removedBy !== null && (
        <Notice tone="open" alert>
          <p>{t('agenda.editRemoved')}</p>
        </Notice>
      )}
      {ui.part.value === 'action' && (
        <CarryOver records={ui.records} details={ui.details} earlier={earlier} canWrite={ui.canWrite.value} />
      )}
      <ActionsView ui={ui} counts={{ 'not-agreed': apartOf(ui).length }} other={part} />
      <RecordToast ui={ui} />
      <QuestionDialog desk={open.desk} />
    </section>
  );
}
