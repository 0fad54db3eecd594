/** Actions, decisions and goals: their fields, states and screens. */
export const records = {
  'records.byNext': 'By the next meeting',
  'records.dateBad': 'Please give the whole day: day, month and year.',
} as const;
