import type * as Y from 'yjs';
import { toB64Url } from '../crypto/bytes.ts';
import type { Identity } from '../crypto/identity.ts';
import { changeInvite } from '../meeting/invites.ts';
import { liftRemovals, standingOf, writePerson } from '../meeting/people.ts';
import { schemaOf } from '../meeting/schema.ts';
import type { Vouches } from '../meeting/vouches.ts';
import type { Household } from './doorkeeper.ts';
import type { Invites } from './invites.ts';
import type { Keyring } from './keyring.ts';
import type { Membership } from './membership.ts';
import type { SignalingSocket } from './signaling-socket.ts';
import type { Timing } from './timing.ts';

export interface HouseholdOptions {
  readonly doc: Y.Doc;
  readonly readOnly: boolean;
  readonly identity: Identity;
  readonly timing: Timing;
  readonly sockets: readonly SignalingSocket[];
  readonly keyring: Keyring;
  readonly membership: Membership;
  readonly invites: Invites;
  readonly vouches: Vouches;
  title(): string;
}

/** An open meeting as its doorkeeper needs it: who may come in, what they are given, and how they are written down. */
export function householdOf(options: HouseholdOptions): Omit<Household, 'onVisitors'> {
  const { doc, identity, timing, keyring, membership, invites, vouches } = options;
  return {
    ...{ identity, timing },
    // A newer version's document is not written to, and letting someone in writes their name into it.
    isReady: () => !options.readOnly && schemaOf(doc) > 0,
    rank: () => membership.rank(),
    secret: () => ({ epoch: keyring.held.epoch, tag: keyring.keys.tag }),
    grant: () => ({
      meetingId: keyring.meetingId,
      secret: toB64Url(keyring.held.secret),
      epoch: keyring.held.epoch,
      covers: keyring.held.covers,
      title: options.title(),
      signaling: options.sockets.map(({ url }) => url),
    }),
    standing: (deviceId) => standingOf(doc, deviceId),
    invite: (id) => invites.find(id),
    isGenuine: async (id) => {
      const by = invites.find(id)?.by ?? '';
      return standingOf(doc, by) === 'member' && (await invites.isGenuine(id));
    },
    admit: async ({ deviceId, signKey, name, role, invite, wish }) => {
      // In one step with the look at the invite; only the signature takes longer.
      doc.transact(() => {
        liftRemovals(doc, deviceId);
        writePerson(doc, deviceId, { name, role, signKey });
        if (invite) changeInvite(doc, invite, 'used');
      });
      await vouches.admit(signKey, { name, role }, wish);
    },
    onBehind: () => membership.checkSecret(),
  };
}
