import { type Signal, signal } from '@preact/signals';

/** On this device only; nobody else hears of it. */
const REMEMBERED = 'topic-sound';

/** Two notes, one after the other: frequency in Hz, beginning in seconds. */
const NOTES = [
  [523.25, 0],
  [392, 0.22],
] as const;
/** How long a note takes to fade away, in seconds, and how loud it is at most, from 0 to 1. */
const FADE = 0.9;
const LOUDNESS = 0.08;
/** When all has faded away, or was never allowed to be heard, in milliseconds. */
const CLOSE_AFTER = 3_000;

function recall(): boolean {
  try {
    return localStorage.getItem(REMEMBERED) === 'on';
  } catch (error) {
    console.warn('At the Table: the choice of a sound could not be recalled', error);
    return false;
  }
}

/** Whether this person wants to hear when the time for a topic is over. Off until they say so. */
export const wantsSound: Signal<boolean> = signal(recall());

/** Keeps the choice for the next time. */
export function setSound(wanted: boolean): void {
  wantsSound.value = wanted;
  try {
    if (wanted) localStorage.setItem(REMEMBERED, 'on');
    else localStorage.removeItem(REMEMBERED);
  } catch (error) {
    console.warn('At the Table: the choice of a sound could not be kept', error);
  }
}

/** Plays the soft sound once. A browser that plays nothing before somebody has pressed something stays quiet. */
export function playSound(): void {
  const context = new AudioContext();
  for (const [frequency, delay] of NOTES) {
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    const start = context.currentTime + delay;
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.04);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + FADE);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + FADE);
  }
  setTimeout(() => void context.close(), CLOSE_AFTER);
}
