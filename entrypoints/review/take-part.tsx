import type { JSX } from 'preact';
import { useLate } from '../../components/ui/use-late.ts';
import type { ReviewState } from './state.ts';

interface Props {
  readonly state: ReviewState;
  readonly meetingId: string;
  readonly onClose: () => void;
}

/** "Take it with you" of one meeting, once it is fetched. */
export function TakePart({ state, meetingId, onClose }: Props): JSX.Element | null {
  const take = useLate(() => import('../../components/export/take-with-you.tsx'));
  return take && <take.TakeWithYou load={() => state.take(meetingId)} onClose={onClose} />;
}
