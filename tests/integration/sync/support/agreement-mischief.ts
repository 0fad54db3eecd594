import type * as Y from 'yjs';
import { toB64Url } from '../../../../lib/crypto/bytes.ts';
import { deviceIdOf, type Identity } from '../../../../lib/crypto/identity.ts';
import { formOf } from '../../../../lib/meeting/canonical-form.ts';
import { entryIdOf, newMeeting } from '../../../../lib/meeting/founding.ts';
import { invitesOf } from '../../../../lib/meeting/invites.ts';
import { peopleOf, type Role, writePerson } from '../../../../lib/meeting/people.ts';
import { readRecord } from '../../../../lib/meeting/record-view.ts';
import { agreementsOf, recordsOf, vouchesOf } from '../../../../lib/meeting/schema.ts';
import { type StatementRecord, statementParts } from '../../../../lib/meeting/statements.ts';
import { newDevice, plantStatement, plantVouch } from '../../../unit/meeting/trust.ts';

interface Means {
  readonly doc: Y.Doc;
  readonly meetingId: string;
  readonly identity: Identity;
  readonly recordId: string;
}

function statement({ doc, recordId }: Means, role: Role): Omit<StatementRecord, 'key' | 'sig'> {
  const record = readRecord(recordId, recordsOf(doc).get(recordId));
  const form = record ? formOf(record) : '';
  return { about: recordId, verdict: 'agree', form, sequence: 50, name: 'Ben', role, at: 1, reason: '' };
}
/** The signing key of the person whom the list shows as the school. */
const schoolKey = ({ doc }: Means): string =>
  [...peopleOf(doc).values()].find(({ role }) => role === 'school')?.signKey ?? '';
const statements = ({ doc }: Means): [string, StatementRecord][] =>
  [...agreementsOf(doc)] as [string, StatementRecord][];

/** What a member with a changed program may try, so that it looks as if the school had agreed. */
export const MISCHIEF = {
  'signs in the school’s name': async (means: Means) => {
    const said = statement(means, 'school');
    const key = schoolKey(means);
    const parts = statementParts(means.meetingId, said);
    const sig = toB64Url(await means.identity.sign('agreement', ...parts));
    agreementsOf(means.doc).set(await entryIdOf('agreement', sig, [key, ...parts]), { ...said, key, sig });
  },
  'signs as the school': async (means: Means) => {
    await plantStatement(means.doc, means.meetingId, means.identity, statement(means, 'school'));
  },
  'makes up a person': async (means: Means) => {
    const puppet = await newDevice();
    writePerson(means.doc, puppet.deviceId, { name: 'Mr. T', role: 'school', signKey: puppet.signKey });
    await plantStatement(means.doc, means.meetingId, puppet, statement(means, 'school'));
  },
  'makes up a founder': async (means: Means) => {
    const { founding } = await newMeeting(means.identity, { name: 'Eve', role: 'school' });
    for (const [id, value] of [...vouchesOf(means.doc)])
      if ((value as { kind: string }).kind === 'founding') vouchesOf(means.doc).set(id, founding.record);
    vouchesOf(means.doc).set(founding.entry, founding.record);
    await plantStatement(means.doc, means.meetingId, means.identity, statement(means, 'school'));
  },
  'vouches for herself': async (means: Means) => {
    const { deviceId, signKey } = means.identity;
    writePerson(means.doc, deviceId, { name: 'Eve', role: 'school', signKey });
    const as = { key: signKey, name: 'Eve', role: 'school', sequence: 9, wish: '', sig: '' } as const;
    await plantVouch(means.doc, means.meetingId, means.identity, { ...as, kind: 'claim' });
    await plantVouch(means.doc, means.meetingId, means.identity, { ...as, kind: 'vouch', subject: signKey });
    await plantStatement(means.doc, means.meetingId, means.identity, statement(means, 'school'));
  },
  'moves the others': async (means: Means) => {
    for (const [device, { signKey }] of peopleOf(means.doc)) {
      writePerson(means.doc, device, { name: 'x', role: 'school', signKey });
      const as = {
        key: means.identity.signKey,
        name: 'x',
        role: 'school',
        sequence: 1,
        wish: '',
        sig: '',
      } as const;
      await plantVouch(means.doc, means.meetingId, means.identity, {
        ...as,
        kind: 'vouch',
        subject: signKey,
      });
    }
  },
  'takes the last words away': async (means: Means) => {
    for (const [id, { verdict }] of statements(means))
      if (verdict === 'not-yet') agreementsOf(means.doc).delete(id);
  },
  'writes the first words over the last': async (means: Means) => {
    const all = statements(means);
    const first = all.find(([, { verdict, role }]) => verdict === 'agree' && role === 'school')?.[1];
    for (const [id, { verdict }] of all)
      if (verdict === 'not-yet' && first) agreementsOf(means.doc).set(id, first);
  },
  'puts the founder’s name on her invites': async ({ doc, identity }: Means) => {
    const founder = [...vouchesOf(doc).values()].find(
      (each) => (each as { kind: string }).kind === 'founding',
    );
    const by = await deviceIdOf((founder as { key: string }).key);
    for (const [id, invite] of invitesOf(doc))
      if (invite.by === identity.deviceId) invitesOf(doc).set(id, { ...invite, by });
  },
  'lets in a person of her own': async (means: Means) => {
    const puppet = await newDevice();
    writePerson(means.doc, puppet.deviceId, { name: 'Mr. T', role: 'school', signKey: puppet.signKey });
    await plantVouch(means.doc, means.meetingId, means.identity, {
      ...{
        kind: 'vouch',
        key: means.identity.signKey,
        subject: puppet.signKey,
        sequence: 0,
        wish: '',
        name: 'Mr. T',
      },
      ...{ role: 'school', sig: '' },
    });
    await plantStatement(means.doc, means.meetingId, puppet, statement(means, 'school'));
  },
} satisfies Record<string, (means: Means) => Promise<void>>;
export type Mischief = keyof typeof MISCHIEF;
