/** Sentences for things that can go wrong: what happened, and what to do next. Reading grade 6 or below. */
export const errors = {
  'error.name.empty': 'Please write a name that others can read. A first name is enough.',
  'error.name.long': 'That name is too long. Please use 60 letters or fewer.',

  'error.invite.empty': 'Paste the invite link or the code here first.',
  'error.invite.notAnInvite':
    'This is not an invite we know. Copy the whole link from the message and paste it again.',
  'error.invite.cutShort':
    'Part of this invite is missing. Copy the whole link from the message and paste it again.',
  'error.invite.newer':
    'This invite was made by a newer version of At the Table. Update the extension, then try again.',
  'error.invite.expired': 'This invite has run out. Ask the person who sent it for a new one.',
  'error.invite.alone': 'Nobody can come in yet. Share the plan early or start the meeting first.',
  'error.invite.own': 'You are already in this meeting.',

  'error.server.insecure': 'This address is not safe to use. It must start with wss://.',
  'error.server.address': 'This is not a server address. It must look like wss://notes.example.org.',

  'error.noCall':
    'You are not in a call on this page. Join your video call first, or ask someone in the meeting for an invite link.',

  'error.storage.full':
    'This device has no room left. Delete some files or old meetings. Keep this panel open until it says Saved.',
  'error.storage.blocked':
    'Your browser does not let us save here. Close other windows of this panel, or leave private browsing. Copy your notes before you close this panel.',
  'error.storage.broken':
    'Saving did not work. Keep this panel open and copy your notes to a safe place. Then start your browser again.',
  'error.storage.corrupt':
    'We cannot read these notes on this device. We put them aside and did not delete them. Ask the others in the meeting to let you in again.',

  'error.meeting.newer':
    'These notes were made by a newer version of At the Table. You can read them. Update the extension to write.',
  'error.knock.gone': 'This person is no longer waiting. They can ask to join again.',
  'error.unexpected':
    'Something went wrong. Please try again. If it happens again, close this panel and open it once more.',
} as const;
