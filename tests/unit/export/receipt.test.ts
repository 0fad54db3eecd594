import { beforeAll, describe, expect, it } from 'vitest';
import { type ReceiptCheck, receiptOf, verifyReceipt } from '../../../lib/export/receipt.ts';
import { type Receipt, readReceipt, receiptText, sealed } from '../../../lib/export/receipt-format.ts';
import { formOf } from '../../../lib/meeting/canonical-form.ts';
import { agreementsOf, vouchesOf } from '../../../lib/meeting/schema.ts';
import { addAction, meet, meetingOf, newDevice, plantStatement, type Seat } from '../meeting/trust.ts';

let id = '';
let seats: readonly Seat[] = [];
let agreed = '';
let open = '';
let text = '';

const seat = (at: number): Seat => {
  const found = seats[at];
  if (!found) throw new Error('nobody sits there');
  return found;
};
const recordIn = (check: ReceiptCheck, recordId: string) =>
  check.content?.records.find((record) => record.id === recordId);
const parse = (source: string): Receipt => JSON.parse(source) as Receipt;

beforeAll(async () => {
  ({ id, seats } = await meetingOf('family', 'school', 'student'));
  agreed = addAction(seat(0), 'Call the “library”\n🦊');
  open = addAction(seat(1), 'An aide at lunch');
  await meet(...seats);
  seat(1).records.addEntry(agreed, 'update', 'We have the card');
  seat(1).records.setStatus(agreed, 'school', 'in-progress');
  await meet(...seats);
  for (const each of seats) await each.agreements.agree(agreed);
  await seat(0).agreements.agree(open);
  await seat(1).agreements.notYet(open, 'I must ask first');
  await meet(...seats);
  text = await receiptOf(seat(0).doc, { meetingId: id, now: 1_000 });
});

describe('a receipt', () => {
  it('shows who agreed to which words, and who did not', async () => {
    const check = await verifyReceipt(text);
    expect(check.problems).toEqual([]);
    expect(check.ok).toBe(true);
    const [first, second] = [agreed, open].map((one) => recordIn(check, one));
    expect(first).toMatchObject({ id: agreed, status: 'in-progress', agreement: { state: 'agreed' } });
    expect(first?.fields).toContainEqual(['what', 'Call the “library”\n🦊']);
    expect(first?.agreement.statements.map(({ name, role }) => [name, role])).toEqual([
      ['family', 'family'],
      ['school', 'school'],
      ['student', 'student'],
    ]);
    expect(first?.updates).toMatchObject([{ name: 'school', text: 'We have the card' }]);
    expect(second).toMatchObject({ id: open, agreement: { state: 'not-yet', waitingFor: ['school'] } });
    expect(second?.agreement.statements[1]).toMatchObject({ verdict: 'not-yet', reason: 'I must ask first' });
    expect(check.content?.people.map(({ name, isFounder }) => [name, isFounder])).toEqual([
      ['family', true],
      ['school', false],
      ['student', false],
    ]);
  });

  it('is the same from every device, and can hold chosen records only', async () => {
    expect(await receiptOf(seat(2).doc, { meetingId: id, now: 1_000 })).toBe(text);
    const one = await verifyReceipt(await receiptOf(seat(1).doc, { meetingId: id, recordIds: [open] }));
    expect(one.ok).toBe(true);
    expect(one.content?.records.map((record) => record.id)).toEqual([open]);
  });

  it('fails after any one changed, missing or added character, and says what', async () => {
    const wrong: number[] = [];
    const kinds = new Set<string>();
    // Every character of the first records and of one signature, then every eleventh: each try checks all signatures.
    const places = [...text].map((_, at) => at).filter((at) => at % 11 === 0 || at < 400);
    for (const at of places) {
      const code = text.charCodeAt(at);
      const other = String.fromCharCode(code === 0x61 ? 0x62 : 0x61);
      for (const changed of [
        text.slice(0, at) + other + text.slice(at + 1),
        ...(at % 77 === 0
          ? [text.slice(0, at) + text.slice(at + 1), `${text.slice(0, at)} ${text.slice(at)}`]
          : []),
      ]) {
        if (changed === text) continue;
        const check = await verifyReceipt(changed);
        if (check.ok || check.problems.length === 0) wrong.push(at);
        for (const problem of check.problems) kinds.add(problem.kind);
        const states = check.content?.records.map(({ agreement }) => agreement.state) ?? [];
        if (states.includes('agreed')) wrong.push(at);
      }
    }
    expect(wrong).toEqual([]);
    expect([...kinds].sort()).toEqual(['changed', 'signature', 'unreadable', 'vouch']);
  }, 60_000);

  it('tells where it was changed', async () => {
    const change = async (from: string, to: string) => (await verifyReceipt(text.replace(from, to))).problems;
    expect(text).toContain('An aide at lunch');
    expect(await change('"what": "An aide at lunch"', '"what": "No aide at lunch"')).toEqual([
      { kind: 'changed', part: 'records' },
    ]);
    expect(await change('"title": "Plan"', '"title": "Plot"')).toEqual([
      { kind: 'changed', part: 'meeting' },
    ]);
    expect(await change('I must ask first', 'I must ask later')).toEqual([
      { kind: 'changed', part: 'agreements' },
      { kind: 'signature', name: 'school', what: 'An aide at lunch' },
    ]);
    expect(await change('"version": 1', '"version": 2')).toEqual([{ kind: 'unreadable', fault: 'newer' }]);
    expect(await change('at-the-table-receipt', 'at-the-table-deceipt')).toEqual([
      { kind: 'unreadable', fault: 'foreign' },
    ]);
    expect(await change('{', '')).toEqual([{ kind: 'unreadable', fault: 'damaged' }]);
    expect(await change('}\n', '}')).toEqual([{ kind: 'unreadable', fault: 'shape' }]);
    const seal = parse(text).seal;
    expect(
      await change(
        seal,
        seal.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')),
      ),
    ).toEqual([{ kind: 'changed', part: 'seal' }]);
  });
});

describe('a forger who makes all hashes anew', () => {
  const forged = async (change: (receipt: Receipt) => void) => {
    const receipt = parse(text);
    change(receipt);
    const check = await verifyReceipt(receiptText(await sealed(receipt)));
    return { check, first: recordIn(check, agreed) };
  };
  type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? Open<E>[] : Open<T[K]> };
  const open_ = (receipt: Receipt): Open<Receipt> => receipt as Open<Receipt>;

  it('cannot put other words under the agreement', async () => {
    const { first } = await forged((receipt) => {
      const record = open_(receipt).records.find((one) => one.id === agreed);
      if (record) record.words.what = 'Call nobody';
    });
    expect(first?.agreement.state).toBe('changed');
    expect(first?.agreement.waitingFor).toEqual(['family', 'school']);
  });

  it('cannot change what was signed, nor take it to another record or meeting', async () => {
    const inAgreements = await forged((receipt) => {
      for (const [, entry] of open_(receipt).agreements)
        entry.form = String(entry.form).replace('library', 'lobby');
      const record = open_(receipt).records.find((one) => one.id === agreed);
      if (record) record.words.what = String(record.words.what).replace('library', 'lobby');
    });
    expect(inAgreements.check.problems.every(({ kind }) => kind === 'signature')).toBe(true);
    expect(inAgreements.check.ok).toBe(false);
    const moved = await forged((receipt) => {
      for (const [, entry] of open_(receipt).agreements) if (entry.about === open) entry.about = agreed;
    });
    expect(moved.check.ok).toBe(false);
    const elsewhere = await forged((receipt) => {
      open_(receipt).meeting.id = 'AAAAAAAAAAAAAAAAAAAAAA';
    });
    expect(elsewhere.check.ok).toBe(false);
    expect(elsewhere.first?.agreement.state).not.toBe('agreed');
  });

  it('cannot speak for a side that nobody let in, nor take the founder away', async () => {
    const stranger = await newDevice();
    const record = seat(0).records.record(open).peek();
    if (!record) throw new Error('no record');
    const planted = await plantStatement(seat(0).doc, id, stranger, {
      ...{ about: open, verdict: 'agree', form: formOf(record), sequence: 1, name: 'school', role: 'school' },
      ...{ at: 0, reason: '' },
    });
    const check = await verifyReceipt(await receiptOf(seat(0).doc, { meetingId: id, recordIds: [open] }));
    agreementsOf(seat(0).doc).delete(planted);
    expect(check.ok).toBe(true);
    expect(check.content?.records[0]?.agreement.state).toBe('not-yet');
    expect(
      check.content?.records[0]?.agreement.statements.find(({ deviceId }) => deviceId === stranger.deviceId)
        ?.counts,
    ).toBe(false);
    const orphaned = await forged((receipt) => {
      open_(receipt).vouches = open_(receipt).vouches.filter(([, entry]) => entry.kind !== 'founding');
    });
    expect(orphaned.first?.agreement.statements.some(({ counts }) => counts)).toBe(false);
    expect(orphaned.first?.agreement.state).not.toBe('agreed');
  });

  it('cannot add fields that somebody could take for signed ones', async () => {
    const { check } = await forged((receipt) => {
      const [entry] = open_(receipt).agreements;
      if (entry) entry[1].note = 'and the moon';
    });
    expect(check.problems).toMatchObject([{ kind: 'signature' }]);
  });
});

describe('a document with rubbish in it', () => {
  it('still gives a receipt that is right', async () => {
    const { doc } = seat(2);
    agreementsOf(doc).set('rubbish', { about: agreed, verdict: 'agree' });
    vouchesOf(doc).set('more', 'of it');
    const [[wrongId, right] = ['', {}]] = [...agreementsOf(doc).entries()].filter(
      ([key]) => key !== 'rubbish',
    );
    agreementsOf(doc).set(`${wrongId}x`, right);
    const made = await receiptOf(doc, { meetingId: id, now: 1_000 });
    for (const key of ['rubbish', `${wrongId}x`]) agreementsOf(doc).delete(key);
    vouchesOf(doc).delete('more');
    expect((await verifyReceipt(made)).ok).toBe(true);
    expect(made).toBe(text);
  });
});

describe('carried over', () => {
  it('holds the receipts of earlier meetings, checks them too, and leaves out what is none', async () => {
    const next = await meetingOf('school', 'family');
    const [host] = next.seats;
    const add = (receipt: string): string =>
      host?.records.add('action', {
        words: { what: 'Go on' },
        from: { meeting: id, record: agreed, receipt },
      }) ?? '';
    const carried = add(text);
    add('{"format":"at-the-table-receipt"}');
    if (!host) throw new Error('nobody is there');
    const made = await receiptOf(host.doc, { meetingId: next.id });
    const check = await verifyReceipt(made);
    expect(check.ok).toBe(true);
    expect(check.content?.earlier).toHaveLength(1);
    expect(check.content?.earlier[0]?.records.find((one) => one.id === agreed)).toMatchObject({
      id: agreed,
      agreement: { state: 'agreed' },
    });
    const inner = parse(made);
    const [old] = inner.earlier as Receipt[];
    const [oldRecord] = old?.records ?? [];
    if (oldRecord) (oldRecord.words as Record<string, string>).what = 'Other words';
    const changed = await verifyReceipt(receiptText(await sealed(inner)));
    expect(changed.problems).toEqual([{ kind: 'earlier', title: 'Plan' }]);
    expect(host.records.record(carried).peek()?.carried?.record).toBe(agreed);
  });
});

describe('files that are no receipts', () => {
  it.each([
    ['', 'foreign'],
    ['hello', 'foreign'],
    ['null', 'foreign'],
    ['[]', 'foreign'],
    ['{}', 'foreign'],
    ['{"format":"at-the-table-pack","version":1}', 'foreign'],
    ['{"format":"at-the-table-receipt","version":1}', 'shape'],
    ['{"format":"at-the-table-receipt","version":"1"}', 'shape'],
    ['{"format":"at-the-table-receipt","version":9e99}', 'newer'],
    ['{"__proto__":{"format":"at-the-table-receipt","version":1}}', 'shape'],
    ['['.repeat(1_000_000), 'foreign'],
    [`{"format":"at-the-table-receipt","a":${'{"a":'.repeat(5_000)}`, 'foreign'],
    [`"${'x'.repeat(3_000_000)}"`, 'large'],
    ['\ufeff{}', 'foreign'],
    ['\u0000\u0001PK', 'foreign'],
  ])('%# is refused with a clear reason', async (source, fault) => {
    const check = await verifyReceipt(source);
    expect(check).toEqual({ ok: false, problems: [{ kind: 'unreadable', fault }], content: null });
  });

  it('a receipt of many entries is cut off, not worked through', () => {
    const receipt = parse(text);
    const [entry] = receipt.agreements;
    const many = { ...receipt, agreements: Array.from({ length: 6_000 }, () => [entry?.[0], { a: 1 }]) };
    expect(readReceipt(`${JSON.stringify(many, null, 1)}\n`)).toEqual({ fault: 'shape' });
  });
});
