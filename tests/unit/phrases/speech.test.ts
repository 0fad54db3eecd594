import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSpeech, pickVoice, type SpeechEngine } from '../../../lib/platform/speech.ts';

const voice = (lang: string, localService: boolean, isDefault = false): SpeechSynthesisVoice => ({
  ...{ lang, localService, default: isDefault, name: `${lang} ${localService}`, voiceURI: lang },
});

/** A browser's speech: what it was asked to say, and hands to let it end. */
class Engine extends EventTarget implements SpeechEngine {
  voices: SpeechSynthesisVoice[] = [];
  spoken: SpeechSynthesisUtterance[] = [];
  cancelled = 0;
  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }
  speak(utterance: SpeechSynthesisUtterance): void {
    this.spoken.push(utterance);
  }
  cancel(): void {
    this.cancelled++;
    this.spoken.at(-1)?.onerror?.call(this.spoken.at(-1) as never, { error: 'interrupted' } as never);
  }
  end(): void {
    this.spoken.at(-1)?.onend?.call(this.spoken.at(-1) as never, {} as never);
  }
  fail(error: string): void {
    this.spoken.at(-1)?.onerror?.call(this.spoken.at(-1) as never, { error } as never);
  }
}
const open = (engine: Engine | null, preferred: readonly string[] = []) =>
  createSpeech({ engine, preferred, utterance: (text) => ({ text }) as SpeechSynthesisUtterance });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the voice', () => {
  it('is never one on a server, however well it fits', () => {
    expect(pickVoice([voice('es-US', false, true), voice('en-US', true)], 'es', ['es-US'])).toBeNull();
    expect(pickVoice([{ lang: 'en-US' } as SpeechSynthesisVoice], 'en', [])).toBeNull();
  });

  it('speaks the language, best of the region that is wanted, then the device’s default', () => {
    const all = [
      voice('en-GB', true),
      voice('es-ES', true),
      voice('es_MX', true),
      voice('es-US', true, true),
    ];
    expect(pickVoice(all, 'es', ['en-US', 'es-MX'])?.lang).toBe('es_MX');
    expect(pickVoice(all, 'es', ['en-US'])?.lang).toBe('es-US');
    expect(pickVoice(all, 'en', [])?.lang).toBe('en-GB');
    expect(pickVoice([voice('est-EE', true)], 'es', [])).toBeNull();
  });
});

describe('reading aloud', () => {
  it('tells what it reads until it is done', async () => {
    const engine = new Engine();
    engine.voices = [voice('en-US', true)];
    const speech = open(engine);
    const end = speech.read('a', 'I need a moment.', 'en');
    await vi.waitFor(() => expect(engine.spoken).toHaveLength(1));
    expect(engine.spoken[0]).toMatchObject({
      text: 'I need a moment.',
      lang: 'en-US',
      voice: engine.voices[0],
    });
    expect(speech.reading.value).toBe('a');
    engine.end();
    expect(await end).toBe('done');
    expect(speech.reading.value).toBeNull();
  });

  it('stops when asked, and when something else is read', async () => {
    const engine = new Engine();
    engine.voices = [voice('en-US', true)];
    const speech = open(engine);
    const first = speech.read('a', 'one', 'en');
    await vi.waitFor(() => expect(engine.spoken).toHaveLength(1));
    const second = speech.read('b', 'two', 'en');
    expect(await first).toBe('stopped');
    expect(speech.reading.value).toBe('b');
    await vi.waitFor(() => expect(engine.spoken).toHaveLength(2));
    speech.stop();
    expect(await second).toBe('stopped');
    expect(engine.cancelled).toBe(2);
    expect(speech.reading.value).toBeNull();
  });

  it('waits for voices that come late', async () => {
    const engine = new Engine();
    const end = open(engine).read('a', 'hola', 'es');
    engine.voices = [voice('es-MX', true)];
    engine.dispatchEvent(new Event('voiceschanged'));
    await vi.waitFor(() => expect(engine.spoken).toHaveLength(1));
    engine.end();
    expect(await end).toBe('done');
  });

  it('is unavailable, and says nothing, without a voice of the device', async () => {
    const engine = new Engine();
    const none = open(engine).read('a', 'hola', 'es');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await none).toBe('unavailable');
    engine.voices = [voice('es-US', false)];
    expect(await open(engine).read('a', 'hola', 'es')).toBe('unavailable');
    expect(await open(null).read('a', 'hola', 'es')).toBe('unavailable');
    expect(engine.spoken).toHaveLength(0);
  });

  it('can be stopped while it still waits for a voice', async () => {
    const engine = new Engine();
    const speech = open(engine);
    const end = speech.read('a', 'hola', 'es');
    speech.stop();
    expect(await end).toBe('stopped');
    engine.voices = [voice('es-MX', true)];
    engine.dispatchEvent(new Event('voiceschanged'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(engine.spoken).toHaveLength(0);
  });

  it('tells a failure of the voice as unavailable', async () => {
    const engine = new Engine();
    engine.voices = [voice('en-US', true)];
    const end = open(engine).read('a', 'one', 'en');
    await vi.waitFor(() => expect(engine.spoken).toHaveLength(1));
    engine.fail('synthesis-failed');
    expect(await end).toBe('unavailable');
  });

  it('is silent once closed', async () => {
    const engine = new Engine();
    engine.voices = [voice('en-US', true)];
    const speech = open(engine);
    const end = speech.read('a', 'one', 'en');
    await vi.waitFor(() => expect(engine.spoken).toHaveLength(1));
    speech.destroy();
    expect(await end).toBe('stopped');
    expect(await speech.read('a', 'one', 'en')).toBe('unavailable');
    expect(engine.spoken).toHaveLength(1);
  });
});
