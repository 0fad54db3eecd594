/** The notes screen. Section names and the sentence that an empty section shows, then what one can do. */
export const notes = {
  sectionStrengths: 'Strengths',
  sectionStrengthsEmpty: 'Start here: what is this child good at? What do they love?',
  sectionGoing: 'How things are going',
  sectionGoingEmpty: 'What do you see at home and at school? Good days and hard days both count.',
  sectionWorries: 'Worries',
  sectionWorriesEmpty: 'Is there something on your mind? Write it the way you would say it.',
  sectionHelp: 'What could help',
  sectionHelpEmpty: 'What has worked before? What could we try next?',
  sectionQuestions: 'Questions',
  sectionQuestionsEmpty: 'Write down any word or plan that is not clear. Every question is a good one.',
  sectionThanks: 'Thanks and good news',
  sectionThanksEmpty: 'Who helped? What went well? Say it here.',
  sectionOther: 'Other notes',
  sectionNoName: 'Notes',
} as const;
