import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openDetails } from '../../../lib/meeting/details.ts';
import { writePerson } from '../../../lib/meeting/people.ts';
import { openRecords } from '../../../lib/meeting/records.ts';
import { writeTemplate } from '../../../lib/meeting/template.ts';
import { openCatalog } from '../../../lib/storage/catalog.ts';
import type { MeetingRow } from '../../../lib/storage/contract.ts';
import { followMeeting } from '../../../lib/sync/follow-meeting.ts';

/* The list of meetings and the index follow an open document. */

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
});

const ROW: MeetingRow = {
  ...{ id: 'm', title: '', createdAt: 1, openedAt: 1, secret: new Uint8Array(32), epoch: 0, child: '' },
  ...{ covers: [], signaling: [], callKey: null, removed: false, peopleNames: [] },
};

function newMeeting(): Y.Doc {
  const doc = new Y.Doc();
  writeTemplate(doc, { id: 'm', title: 'Spring', deviceId: 'dev', now: 5 });
  return doc;
}

it('title, names, child and records are there once it is closed', async () => {
  const catalog = await openCatalog();
  await catalog.putMeeting(ROW);
  const doc = newMeeting();
  const following = followMeeting(ROW, doc, catalog, 'dev');
  writePerson(doc, 'dev', { name: 'Mara', role: 'family', signKey: 'k' });
  const details = openDetails(doc);
  details.setChild('Fox');
  const records = openRecords(doc, 'dev');
  records.add('action', { words: { what: 'Read ten minutes', who: 'Mara' } });
  await following.close();

  expect(await catalog.meeting('m')).toMatchObject({ title: 'Spring', peopleNames: ['Mara'], child: 'Fox' });
  expect(await catalog.index.missing()).toEqual([]);
  const found = await catalog.index.one('m');
  expect(found).toMatchObject({ title: 'Spring', child: 'Fox' });
  expect(found?.records).toMatchObject([{ words: { what: 'Read ten minutes' }, ownership: 'mine' }]);
  records.destroy();
  details.destroy();
  catalog.close();
});

it('a change that a crash keeps out of the index leaves a mark, and comes in when the meeting is opened again', async () => {
  const catalog = await openCatalog();
  await catalog.putMeeting(ROW);
  const doc = newMeeting();
  await followMeeting(ROW, doc, catalog, 'dev').close();
  expect(await catalog.index.missing(), 'opening a meeting is enough').toEqual([]);

  // This page is never closed: it crashes.
  followMeeting(ROW, doc, catalog, 'dev');
  openRecords(doc, 'dev').add('need', { words: { what: 'A quiet room' } });
  expect(await catalog.index.missing()).toEqual(['m']);

  await followMeeting(ROW, doc, catalog, 'dev').close();
  expect(await catalog.index.missing()).toEqual([]);
  expect((await catalog.index.one('m'))?.records).toMatchObject([{ words: { what: 'A quiet room' } }]);
  catalog.close();
});

it('a meeting deleted while it was open does not come back', async () => {
  const catalog = await openCatalog();
  await catalog.putMeeting(ROW);
  const doc = newMeeting();
  const following = followMeeting(ROW, doc, catalog, 'dev');
  openRecords(doc, 'dev').add('need', { words: { what: 'A quiet room' } });
  await catalog.deleteMeeting('m');
  await following.close();
  expect(await catalog.index.all()).toEqual([]);
  expect(await catalog.index.textsOf('m')).toBeNull();
  expect(await catalog.meeting('m')).toBeNull();
  catalog.close();
});
