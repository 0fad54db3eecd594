/** Backup, restore, and files that carry changes. */
export const backup = {
  'backup.makeTitle': 'Keep a copy',
  'backup.makeHelp':
    'Put your meetings and words into a file. Keep it in a safe place, such as a memory stick.',
  'backup.what': 'What goes in',
  'backup.everything': 'Everything on this device',
  'backup.lock': 'Lock it with a passphrase',
  'backup.lockHint': 'Without the passphrase no one can open the file. We cannot help if you forget it.',
  'backup.openHint': 'Anyone who finds the file can read it.',
  'backup.passphrase': 'Passphrase',
  'backup.passphraseHint': '10 letters or more. Four short words are good.',
  'backup.again': 'Passphrase once more',
  'backup.differs': 'The two are not the same. Type it once more.',
  'backup.show': 'Show what I type',
  'backup.keys': 'I want to go on in these meetings on another device',
  'backup.keysHint':
    'The keys of the meetings go in the file too: whoever opens it can get in. The key you agree with stays on this device. On a new device you agree anew.',
  'backup.make': 'Make the file',
  'backup.making': 'Making the file…',
  'backup.done': 'The file is in your downloads.',
  'backup.skipped': {
    one: '{count} meeting could not be read and is not in the file: {titles}',
    other: '{count} meetings could not be read and are not in the file: {titles}',
  },
  'backup.openTitle': 'Open a file',
  'backup.openHelp': 'A copy you kept, or changes that someone sent you. You see what is in it first.',
  'backup.choose': 'Choose a file',
  'backup.reading': 'Reading the file…',
  'backup.passphraseOf': 'Passphrase of this file',
  'backup.unlock': 'Open it',
  'backup.inIt': 'What is in the file',
  'backup.madeAt': 'A copy made {time}.',
  'backup.from.self': 'Your own notes of “{title}”, made {time}.',
  'backup.from.member': 'From {name} ({role}), for “{title}”, made {time}.',
  'backup.from.stranger': 'From {name} ({role}), for “{title}”, made {time}.',
  'backup.stranger':
    'This device has not met {name} in this meeting yet. Ask the others if they let this person in.',
  'backup.isNew': 'New on this device',
  'backup.same': 'You have all of it already',
  'backup.added': { one: '{count} new note or action', other: '{count} new notes or actions' },
  'backup.changed': { one: '{count} changed', other: '{count} changed' },
  'backup.binned': { one: '{count} goes to the bin', other: '{count} go to the bin' },
  'backup.otherChanges': 'Small changes, such as who took part or who agreed',
  'backup.newerHere': 'This device has newer words. They stay.',
  'backup.readOnly': 'You can read it. To write in it, ask the others to let you in.',
  'backup.unlocks': 'You can go on in it on this device.',
  'backup.words': { one: '{count} word of your own', other: '{count} words of your own' },
  'backup.wordsDiffer': {
    one: '{count} word you have with another meaning. Both are kept.',
    other: '{count} words you have with another meaning. Both are kept.',
  },
  'backup.packs': { one: '{count} pack of words', other: '{count} packs of words' },
  'backup.habits': 'Words you know and phrases you like',
  'backup.profile': 'Your name: {name}',
  'backup.settings': 'Your settings',
  'backup.server': 'Your meeting server: {server}',
  'backup.promise': 'What is on this device stays. The rest is added to it.',
  'backup.nothingNew': 'There is nothing new in it.',
  'backup.merge': 'Bring it in',
  'backup.merging': 'Bringing it in…',
  'backup.merged': 'Done. It is on this device now.',
  'backup.sendTitle': 'Send my changes',
  'backup.sendHelp':
    'No one there right now? Make a file, and send it by e-mail or message. Only the people in that meeting can open it.',
  'backup.meeting': 'Meeting',
  'backup.send': 'Make a file for the others',
  'backup.sendDone':
    'The file is in your downloads. Send it to the others; they open it here, under “Open a file”.',
  'backup.readHere': 'You can read these notes here. To write with the others, ask them to let you in.',

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
