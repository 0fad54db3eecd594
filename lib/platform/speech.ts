import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { ContentLanguage } from '../i18n/two.ts';

/** The part of `speechSynthesis` that is used. */
export interface SpeechEngine extends EventTarget {
  getVoices(): readonly SpeechSynthesisVoice[];
  speak(utterance: SpeechSynthesisUtterance): void;
  cancel(): void;
}

/** Where speech comes from; a page without it has `null` for the engine. */
export interface SpeechParts {
  readonly engine: SpeechEngine | null;
  readonly utterance: (text: string) => SpeechSynthesisUtterance;
  /** BCP 47 tags, most wanted first: which Spanish, which English. */
  readonly preferred: readonly string[];
}

/**
 * How reading aloud ended. `unavailable`: this device has no voice of its own for the language, or it could not speak.
 */
export type SpeechEnd = 'done' | 'stopped' | 'unavailable';

/** Reads aloud with voices that are on this device. Words never go to a voice on a server. */
export interface Speech {
  /** Key of what is being read, as given to `read`; `null` when silent. */
  readonly reading: ReadonlySignal<string | null>;
  /** Read a text; whatever was being read stops. Never rejects. */
  read(key: string, text: string, language: ContentLanguage): Promise<SpeechEnd>;
  stop(): void;
  destroy(): void;
}

/** Some browsers know their voices only a moment after being asked, in milliseconds. */
const VOICES_WITHIN = 1_500;

const tagOf = (voice: SpeechSynthesisVoice): string => voice.lang.replace('_', '-').toLowerCase();

/**
 * The voice to read `language` with: on the device only, of the wanted region if there is one, else the device's own
 * default, else the first. `null` when no voice on the device speaks the language.
 */
export function pickVoice<V extends SpeechSynthesisVoice>(
  voices: readonly V[],
  language: ContentLanguage,
  preferred: readonly string[],
): V | null {
  const fitting = voices.filter(
    // A missing mark counts as remote: words must not leave the device by mistake.
    (voice) => voice.localService === true && tagOf(voice).split('-')[0] === language,
  );
  const wanted = preferred.map((tag) => tag.toLowerCase());
  return (
    fitting.find((voice) => wanted.includes(tagOf(voice))) ??
    fitting.find((voice) => voice.default) ??
    fitting[0] ??
    null
  );
}

const pageParts = (): SpeechParts => ({
  engine: 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : null,
  utterance: (text) => new SpeechSynthesisUtterance(text),
  preferred: globalThis.navigator?.languages ?? [],
});

/** Open reading aloud for this page. `destroy()` silences it. */
export function createSpeech({ engine, utterance, preferred }: SpeechParts = pageParts()): Speech {
  const reading = signal<string | null>(null);
  const closing = new AbortController();
  let endCurrent: (() => void) | null = null;

  /** Voices as soon as there are any, or none after a while. */
  function voices(from: SpeechEngine): Promise<readonly SpeechSynthesisVoice[]> {
    const there = from.getVoices();
    if (there.length > 0 || closing.signal.aborted) return Promise.resolve(there);
    return new Promise((resolve) => {
      const finished = new AbortController();
      const finish = (): void => {
        finished.abort();
        clearTimeout(timer);
        resolve(from.getVoices());
      };
      const timer = setTimeout(finish, VOICES_WITHIN);
      from.addEventListener('voiceschanged', finish, { signal: finished.signal });
      closing.signal.addEventListener('abort', finish, { signal: finished.signal });
    });
  }

  function stop(): void {
    endCurrent?.();
  }

  return {
    reading,
    async read(key, text, language) {
      stop();
      if (!engine || closing.signal.aborted) return 'unavailable';
      return new Promise<SpeechEnd>((resolve) => {
        let over = false;
        let spoken: SpeechSynthesisUtterance | null = null;
        const end = (how: SpeechEnd): void => {
          if (over) return;
          over = true;
          endCurrent = null;
          reading.value = null;
          if (how === 'stopped' && spoken) engine.cancel();
          resolve(how);
        };
        endCurrent = () => end('stopped');
        reading.value = key;
        void voices(engine).then((all) => {
          if (over) return;
          const voice = pickVoice(all, language, preferred);
          if (!voice) {
            end('unavailable');
            return;
          }
          // Held in a variable until it ends: a collected utterance would end without telling.
          spoken = utterance(text);
          spoken.voice = voice;
          spoken.lang = voice.lang;
          spoken.onend = () => end('done');
          spoken.onerror = ({ error }) =>
            end(error === 'canceled' || error === 'interrupted' ? 'stopped' : 'unavailable');
          engine.speak(spoken);
        });
      });
    },
    stop,
    destroy() {
      closing.abort();
      stop();
    },
  };
}
