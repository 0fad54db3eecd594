import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type MessageKey, t } from '../../lib/i18n/index.ts';
import { CHAIRS, type Chair } from '../../lib/meeting/arc-contract.ts';
import type { MeetingArc } from '../guide/arc.ts';
import { say } from '../ui/announcer.tsx';
import { playSound, wantsSound } from './soft-sound.ts';
import { followStanding, type Standing } from './standing.ts';
import { topicName } from './topics.ts';

/** What became of a job while this person was about to give or keep it. */
export interface JobNews {
  readonly chair: Chair;
  readonly what: 'at-once' | 'taken-over';
  /** Device id; '' when nobody has it. */
  readonly holder: string;
}

const GIVEN: Readonly<Record<Chair, MessageKey>> = {
  facilitator: 'floor.givenFacilitator',
  timekeeper: 'floor.givenTimekeeper',
};

/** What the parts of one meeting's floor share on this device: where the agenda is, and what was told of it. */
export class FloorUi {
  readonly standing: ReadonlySignal<Standing>;
  readonly jobNews: Signal<JobNews | null> = signal(null);
  /** This person looks at the notes while the others rest. */
  readonly isLooking: Signal<boolean> = signal(false);
  readonly #arc: MeetingArc;
  #topic: string;
  /** Topic and time that were told to be over. */
  #toldOver: string;
  #chairs: Readonly<Record<Chair, string>>;
  readonly #chosen = new Map<Chair, string>();

  constructor(arc: MeetingArc) {
    this.#arc = arc;
    this.standing = followStanding(arc.floor, arc.lines);
    const now = this.standing.peek();
    this.#topic = now.topic;
    this.#toldOver = now.isOver ? overKey(now) : '';
    this.#chairs = arc.floor.chairs.peek();
  }

  /** Tells what is new, once, until it is called off. What there was before is known. */
  follow(): () => void {
    const ends = [
      effect(() => this.#tellStanding(this.standing.value)),
      effect(() => this.#tellChairs(this.#arc.floor.chairs.value)),
    ];
    return () => {
      for (const end of ends) end();
    };
  }

  /** Gives a job to somebody; '' lays it down. */
  choose(chair: Chair, device: string): void {
    this.jobNews.value = null;
    this.#chosen.set(chair, device);
    this.#arc.floor.setChair(chair, device);
  }

  #tellStanding(now: Standing): void {
    const name = topicName(this.#arc.lines.line(now.topic).peek());
    if (now.topic !== this.#topic) {
      this.#topic = now.topic;
      say(now.topic === '' ? t('floor.allDone') : t('floor.saidNow', { topic: name }));
    }
    if (!now.isOver || this.#toldOver === overKey(now)) return;
    this.#toldOver = overKey(now);
    say(t('floor.saidOver', { topic: name }));
    if (wantsSound.peek()) playSound();
  }

  #tellChairs(next: Readonly<Record<Chair, string>>): void {
    const { floor, lines } = this.#arc;
    const self = lines.deviceId;
    for (const chair of CHAIRS) {
      const [before, holder] = [this.#chairs[chair], next[chair]];
      if (before === holder) continue;
      if (this.#chosen.get(chair) === holder) continue;
      // What was told of it before is over.
      if (this.jobNews.peek()?.chair === chair) this.jobNews.value = null;
      if (floor.outdone.peek() === chair) this.jobNews.value = { chair, holder, what: 'at-once' };
      else if (before === self) this.jobNews.value = { chair, holder, what: 'taken-over' };
      else if (holder === self)
        this.#arc.ui.toast.value = {
          text: t(GIVEN[chair]),
          action: { label: t('floor.seeAgenda'), run: () => this.#arc.go('agenda') },
        };
      this.#chosen.delete(chair);
    }
    this.#chairs = next;
  }
}

/** More time makes it possible to be over once more. */
const overKey = ({ topic, whole }: Standing): string => `${topic} ${whole}`;

const all = new WeakMap<MeetingArc, FloorUi>();

/** The one of a meeting that is open here. */
export function floorUi(arc: MeetingArc): FloorUi {
  const known = all.get(arc);
  const found = known ?? new FloorUi(arc);
  if (!known) all.set(arc, found);
  return found;
}
