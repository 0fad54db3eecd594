/**
 * Words inside of what people take along: the printed page, files, calendar, mail. Not among the panel's texts: they
 * are loaded, in one language or both, when something is taken along (lib/export/speakers.ts).
 */
export const paper = {
  'paper.untitled': 'Our meeting',
  'paper.summary': 'Summary for the family',
  'paper.record': 'Full record',
  'paper.day': 'Meeting on',
  'paper.child': 'About',
  'paper.people': 'People',
  'paper.next': 'Next meeting',
  'paper.nextNone': 'No day is set yet.',
  'paper.nextTime': '{day}, {time}',
  'paper.ask': 'Who to ask',
  'paper.noName': 'Someone',

  'paper.wins': 'What went well',
  'paper.thanks': 'Thank you',
  'paper.winDone': 'Done',
  'paper.agreed': 'What we agreed',
  'paper.agreedNone': 'Nothing is agreed by both sides yet.',
  'paper.noticeShort':
    'If the school says no or wants a change, it must tell you why in writing (“prior written notice”).',
  'paper.more': '{count} more in the full record',

  'paper.what': 'What',

  'paper.side.family': 'Family',
  'paper.side.school': 'School',
  'paper.side.student': 'Student',
  'paper.side.other': 'Others',

  'paper.notYetState': 'Someone said “Not yet”',
  'paper.noneYet': 'Nobody has agreed yet',
  'paper.checking': 'Signatures are still being checked',
  'paper.notAgreed': 'Ended without agreement',

  'paper.person': 'Person',
  'paper.role': 'Role',
  'paper.said': 'Said',
  'paper.when': 'When',
  'paper.agree': 'Agreed',
  'paper.agreeBefore': 'Agreed to earlier words',
  'paper.notYet': 'Not yet',
  'paper.notCounted': 'not counted: nobody has confirmed this role',
  'paper.before': 'The words that were agreed before',
  'paper.progress': 'Progress',
  'paper.value': 'Value',
  'paper.note': 'Note',
  'paper.linked': 'Notes this came from',
  'paper.fromIssue': 'Came out of',
  'paper.carried': 'Carried over from an earlier meeting.',

  'paper.notes': 'Notes',
  'paper.wordsOf': 'words of {name}',
  'paper.accepts': 'Accepted by',
  'paper.cards': 'About each other',
  'paper.words': 'Words explained',
  'paper.toldBy': 'told by {name}',
  'paper.asked': 'Still to explain',
  'paper.checks': {
    one: '{count} check of a note waits for an answer.',
    other: '{count} checks of notes wait for an answer.',
  },
  'paper.about':
    'What people wrote stands here in their own words. This is a copy from one device, made on {day} with At the Table.',
  'paper.aboutReceipt': 'A receipt file can show that both sides agreed to these very words.',

  'paper.meeting': 'Meeting',
  'paper.kind': 'Kind',
  'paper.agreement': 'Agreement',
  'paper.familyAgreed': 'Family agreed',
  'paper.schoolAgreed': 'School agreed',

  'paper.eventDue': 'Due: {what}',
  'paper.eventLook': 'Look again: {what}',
  'paper.eventNext': 'Next meeting: {title}',

  'paper.eventCheckin': 'Check-in: {what}',
  'paper.eventCheckinBare': 'Check-in',

  'paper.mailSubject': 'Our meeting on {day}: {title}',
  'paper.mailHello': 'Hello,',
  'paper.mailIntro': 'here is what we wrote down together.',
  'paper.mailCut':
    'An e-mail link cannot hold it all, so some of it is left out. The full record has it all.',
  'paper.mailBye': 'Thank you, all of you.',

  'paper.thanksSubject': 'Thank you for our meeting',
  'paper.thanksMeeting': 'thank you for our meeting on {day}.',
  'paper.thanksChild': 'thank you for our meeting about {child} on {day}.',
  'paper.thanksWins': 'We could celebrate:',
  'paper.thanksTo': 'Thank you, {name}.',
  'paper.thanksFor': 'Thank you for this: {text}',
  'paper.thanksToFor': 'Thank you, {name}, for this: {text}',
  'paper.thanksAgain': 'We talk again on {day}.',
  'paper.thanksAgainHow': 'We talk again on {day}: {text}',
  'paper.thanksNext': 'Our next meeting is on {day}.',
  'paper.thanksReach': 'The best way to reach me: {text}',
  'paper.thanksTimes': 'Good times for me: {text}',
  'paper.thanksBye': 'Warm wishes,',
} as const;
