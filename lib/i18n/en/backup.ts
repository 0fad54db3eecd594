/** Backup, restore, and files that carry changes. */
export const backup = {
  'backup.error.foreign':
    'This is not a file from At the Table. Look for one that ends in “.att”. Nothing was changed.',
  'backup.error.broken':
    'This file is damaged, or a part of it is missing. Get it again, or make a new one. Nothing was changed.',
  'backup.error.newer':
    'This file was made by a newer version of At the Table. Update the extension, then try again. Nothing was changed.',
  'backup.error.large':
    'This file is too big for a browser. Back up one meeting at a time. Nothing was changed.',
  'backup.error.locked': 'This file is locked. Type its passphrase to open it.',
  'backup.error.passphrase':
    'This passphrase does not fit. Check for small and big letters, and try again. Nothing was changed.',
  'backup.error.short': 'Please use 10 letters or more. Four short words are good and easy to keep in mind.',
  'backup.error.unknownMeeting':
    'This device does not have that meeting. Ask the others to let you in first. Nothing was changed.',
  'backup.error.olderKey':
    'This file was made before someone left the meeting. Whoever sent it must open the meeting with the others once, then make a new file. Nothing was changed.',
  'backup.error.newerKey':
    'The meeting has moved on since you last met there. Open it with the others once, then try this file again. Nothing was changed.',
  'backup.error.removedSender':
    'Whoever made this file is no longer in the meeting, so it is not taken in. Nothing was changed.',
  'backup.error.removedHere':
    'You can only read this meeting now. To send or get changes, ask the others to let you in. Nothing was changed.',
  'backup.error.unsigned':
    'We cannot tell who made this file, so it is not taken in. Ask for a new one. Nothing was changed.',
  'backup.error.noProfile': 'Please say who you are first: open the notes panel and write your name.',
} as const;
