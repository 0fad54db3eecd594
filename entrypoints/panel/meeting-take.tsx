import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TakeSource } from '../../components/export/take-contract.ts';
import type { TakeWithYou } from '../../components/export/take-with-you.tsx';
import type { MeetingSession } from '../../lib/sync/contract.ts';

interface Props {
  readonly session: MeetingSession;
  readonly onClose: () => void;
}

/** "Take it with you" of the open meeting; fetched when it is wanted. */
export function MeetingTake({ session, onClose }: Props): JSX.Element | null {
  const [view, setView] = useState<{ readonly Dialog: typeof TakeWithYou } | null>(null);
  useEffect(() => {
    let isWanted = true;
    import('../../components/export/take-with-you.tsx').then(
      ({ TakeWithYou: Dialog }) => isWanted && setView({ Dialog }),
      (error: unknown) => {
        console.warn('At the Table: "Take it with you" could not be loaded', error);
        onClose();
      },
    );
    return () => {
      isWanted = false;
    };
  }, []);
  const load = async (): Promise<TakeSource> => {
    const { doc, meetingId, deviceId } = session;
    const { reportOf } = await import('../../lib/meeting/report.ts');
    // The panel goes on using its document.
    return { report: await reportOf(doc, { meetingId, deviceId }), doc, close: () => undefined };
  };
  return view && <view.Dialog load={load} onClose={onClose} />;
}
