import { describe, expect, it } from 'vitest';
import { PHRASES } from '../../../lib/phrases/bank/index.ts';
import { SLOTS } from '../../../lib/phrases/contract.ts';
import { filledText, fillPhrase, MAX_QUOTED_LENGTH, shorten, slotsOf } from '../../../lib/phrases/fill.ts';

describe('gaps of a phrase', () => {
  it('are found once each, in order; other braces are none', () => {
    expect(slotsOf('{child} and {topic}, then {child}')).toEqual(['child', 'topic']);
    expect(slotsOf('{nobody} {Topic} {} { topic }')).toEqual([]);
  });

  it('read "…" while they are open, and the phrase still reads well', () => {
    expect(filledText('Can you describe for me {topic}?', {})).toBe('Can you describe for me …?');
    expect(filledText('I know you tried hard with {topic}, thank you.', { topic: '  ' })).toBe(
      'I know you tried hard with …, thank you.',
    );
    expect(filledText('It was about {topic}. Thank you.', {})).toBe('It was about … Thank you.');
    expect(filledText('{person}, how do you see this?', {})).toBe('…, how do you see this?');
  });

  it('come as parts that say which gap they are', () => {
    expect(fillPhrase('We both want {idea} for {child}', { child: 'Sam' })).toEqual([
      { kind: 'plain', text: 'We both want ' },
      { kind: 'open', text: '…', slot: 'idea' },
      { kind: 'plain', text: ' for ' },
      { kind: 'filled', text: 'Sam', slot: 'child' },
    ]);
    expect(fillPhrase('I need a moment.', {})).toEqual([{ kind: 'plain', text: 'I need a moment.' }]);
  });

  it('leave a brace that is none of ours as it is', () => {
    expect(filledText('A {thing} and {topic}', { topic: 'buses' })).toBe('A {thing} and buses');
  });
});

describe('what is put into a gap', () => {
  it('loses its own mark where the phrase goes on, and spaces around it', () => {
    expect(filledText('Can you describe for me {topic}?', { topic: ' the bus ride?? ' })).toBe(
      'Can you describe for me the bus ride?',
    );
    expect(
      filledText('We chose {idea}, because {reason}', { idea: 'mornings.', reason: 'he is rested.' }),
    ).toBe('We chose mornings, because he is rested');
  });

  it('keeps a question mark at the very end', () => {
    expect(filledText('What I meant was {idea}', { idea: 'could we wait?' })).toBe(
      'What I meant was could we wait?',
    );
  });

  it('counts as open when only marks are left', () => {
    expect(fillPhrase('I am concerned about {topic}', { topic: '...' }).at(-1)).toMatchObject({
      kind: 'open',
    });
  });

  it('cannot bring in another gap', () => {
    expect(filledText('I worry about {topic}, and {idea}', { topic: '{idea}', idea: 'x' })).toBe(
      'I worry about {idea}, and x',
    );
  });

  it('joins as Spanish does: "de el" is "del", "a el" is "al", but not before a name', () => {
    expect(filledText('Volver a {topic}', { topic: 'el recreo' }, 'es')).toBe('Volver al recreo');
    expect(filledText('Hablar de {topic}', { topic: 'el recreo' }, 'es')).toBe('Hablar del recreo');
    expect(filledText('Volvamos a {child}', { child: 'Elena' }, 'es')).toBe('Volvamos a Elena');
    expect(filledText('Volver a {topic}', { topic: 'él' }, 'es')).toBe('Volver a él');
    expect(filledText('Go to a {topic}', { topic: 'el train' })).toBe('Go to a el train');
  });
});

describe('a note in a phrase', () => {
  it('is quoted, on one line, and its own quotation marks turn into single ones', () => {
    expect(filledText('So you feel that {note}', { note: 'He cries\n every "day".' })).toBe(
      'So you feel that “He cries every ’day’.”',
    );
    expect(filledText('It is this: {note}, right?', { note: 'He cries.' })).toBe(
      'It is this: “He cries”, right?',
    );
  });

  it('is not quoted twice', () => {
    expect(filledText('You said “{note}”.', { note: 'He cries.' })).toBe('You said “He cries”.');
  });

  it('is cut at a word when it is long', () => {
    const note = `${'every morning he '.repeat(30)}cries`;
    const said = filledText('I heard this: {note}', { note });
    expect(said.length).toBeLessThan(MAX_QUOTED_LENGTH + 20);
    expect(said).toMatch(/(every|morning|he)…”$/);
  });

  it('is cut even without spaces, and never through a character', () => {
    expect(shorten('x'.repeat(50), 10)).toBe(`${'x'.repeat(10)}…`);
    expect(shorten('🙂'.repeat(20), 9)).toBe('🙂🙂🙂🙂…');
    expect(shorten('one two three', 7)).toBe('one two…');
    expect(shorten('one, two', 5)).toBe('one…');
    expect(shorten('short', 5)).toBe('short');
  });
});

describe('every phrase of the bank', () => {
  const gaps = Object.fromEntries(SLOTS.map((slot) => [slot, `my ${slot}.`]));

  it('leaves no brace and no doubled mark behind, filled or open, in both languages', () => {
    const wrong = PHRASES.flatMap(({ id, text }) =>
      (['en', 'es'] as const).flatMap((language) =>
        [{}, gaps].flatMap((values) => {
          const said = filledText(text[language], values, language);
          return /[{}]|\.\.|[.,;:][.,;:?]|\?\?|““|””|… ?[.…]|\s[.,?]|\s\s/.test(said)
            ? [`${id}: ${said}`]
            : [];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
