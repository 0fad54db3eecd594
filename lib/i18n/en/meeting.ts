/** Words that go into a new meeting's document, in the language of whoever starts it. */
export const meeting = {
  'meeting.defaultTitle': 'Meeting notes, {date}',
} as const;
