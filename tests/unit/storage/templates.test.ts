import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { knownPlan } from '../../../lib/meeting/sections.ts';
import { CatalogDatabase } from '../../../lib/storage/catalog-database.ts';
import { ownTemplates, readOwnTemplate } from '../../../lib/storage/templates.ts';

afterEach(() => new CatalogDatabase().delete());

const SECTIONS = [
  ...knownPlan(['strengths', 'thanks']),
  {
    id: 'bus',
    titleKey: null,
    title: 'The bus',
    kind: 'worry',
    order: 'azV',
    about: 'How is the ride?',
  } as const,
];
const TOPICS = [{ key: 'bus', text: 'The bus', minutes: 10, section: 'bus' }];

describe('templates of one’s own', () => {
  it('are kept by name on this device, and deleted', async () => {
    const first = await ownTemplates.save({ name: ' Small meeting ', sections: SECTIONS, topics: TOPICS });
    const second = await ownTemplates.save({ name: 'A big one', sections: SECTIONS, topics: [] });
    expect(await ownTemplates.all()).toEqual([
      { id: second, name: 'A big one', sections: SECTIONS, topics: [] },
      { id: first, name: 'Small meeting', sections: SECTIONS, topics: TOPICS },
    ]);
    expect(await ownTemplates.save({ name: 'Small meeting', sections: SECTIONS, topics: [] })).toBe(first);
    expect((await ownTemplates.all()).map(({ topics }) => topics.length)).toEqual([0, 0]);
    await ownTemplates.delete(second);
    expect((await ownTemplates.all()).map(({ id }) => id)).toEqual([first]);
  });

  it.each([
    ['nothing', null],
    ['no name', { id: 'a', name: ' ', sections: SECTIONS, topics: [] }],
    ['no id', { name: 'A', sections: SECTIONS, topics: [] }],
    ['no sections', { id: 'a', name: 'A', sections: [], topics: [] }],
    ['sections that are none', { id: 'a', name: 'A', sections: [{}, 3, { id: 'x', order: '' }], topics: [] }],
  ])('a row with %s is passed over', (_, raw) => expect(readOwnTemplate(raw)).toBeNull());

  it('a row with odd parts loses only these', async () => {
    const read = readOwnTemplate({
      ...{ id: 'a', name: 'A', extra: true },
      sections: [
        { ...SECTIONS[2], kind: 'spell', titleKey: 'noteDelete' },
        { ...SECTIONS[0], order: 7 },
      ],
      topics: [{ ...TOPICS[0], minutes: -3, section: 5 }, 'x', { text: 'no key' }],
    });
    expect(read?.sections).toEqual([{ ...SECTIONS[2], kind: 'note' }]);
    expect(read?.topics).toEqual([{ key: 'bus', text: 'The bus', minutes: 0, section: '' }]);
  });
});
