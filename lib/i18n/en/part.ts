/** Your part in a meeting, and the practice meeting. */
export const part = {
  'part.help': 'What you bring, what you may ask, and your rights. Look at the cards of the others, too.',
  'part.whose': 'Whose part?',
  'part.own': '{role} (you)',
  'part.brings': 'What you bring',
  'part.asks': 'What you may ask',
  'part.ask': 'Put into the notes',
  'part.askNamed': 'Put into the notes: {question}',
  'part.asked': 'Your question is in the notes.',
  'part.see': 'See it',
  'part.rights': 'Your rights',
  'part.duties': 'What the law says',
  'part.law':
    'The numbers name the part of the federal rules. Your state may add more. This is not advice from a lawyer.',
  'part.carrying': 'What a parent may be carrying',
  'part.listening': 'How to listen',
  'part.loading': 'One moment …',

  'practice.title': 'Practice meeting',
  'practice.status': 'Practice: nothing here is kept or sent',
  'practice.noInvites': 'This is practice. An invite would lead to nowhere.',
} as const;
