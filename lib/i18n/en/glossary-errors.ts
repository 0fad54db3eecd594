/** What can be wrong with a pack of words that someone hands on (docs/packs.md). Nothing was added in any of these. */
export const glossaryErrors = {
  'error.pack.large': 'This file is too big. A pack can be up to 1 MB. Nothing was added.',
  'error.pack.notAPack':
    'This file is not a pack of words for At the Table. Nothing was added. Choose a file that ends in .json.',
  'error.pack.broken':
    'Part of this file is missing or does not fit. Nothing was added. Ask for the file again.',
  'error.pack.newer':
    'This pack was made by a newer version of At the Table. Update the extension, then try again.',
  'error.pack.name': 'This pack does not say its name or who made it. Nothing was added.',
  'error.pack.empty': 'There are no words in this pack. Nothing was added.',
  'error.pack.many': 'This pack has too many words. It can have up to {most}. Nothing was added.',
  'error.pack.word':
    'Word number {number} in this pack is not right: a part is missing, too long, or of the wrong kind. Nothing was added.',
  'error.pack.place':
    'Place number {number} in this pack is not right: a part is missing, too long, or of the wrong kind. Nothing was added.',
  'error.pack.manyPlaces': 'This pack has too many places. It can have up to {most}. Nothing was added.',
  'error.pack.twice':
    'Word number {number} in this pack has the same id as one before it. Nothing was added.',
  'error.pack.code':
    'This pack holds code for web pages. A pack may hold words only. To keep you safe, nothing was added.',
} as const;
