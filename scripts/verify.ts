/*
 * `npm run verify <file>`: checks a receipt (docs/receipts.md) without a browser and without a network. Says who agreed
 * to which words, and ends with 0 when nothing was changed and every signature is right, with 1 otherwise.
 */
import { openAsBlob } from 'node:fs';
import type { ReceiptContent } from '../lib/export/receipt.ts';
import { verifyReceiptFile } from '../lib/export/receipt-file.ts';
import {
  fieldWords,
  keyWords,
  limitSentence,
  meetingSentence,
  problemSentence,
  statementSentence,
  stateSentence,
} from '../lib/export/receipt-words.ts';
import { type Speaker, speakersFor } from '../lib/export/speakers.ts';

/** Signs that move a terminal's cursor or turn its text round, from files that anyone may have made. */
const printable = (text: string): string => text.replace(/[^\P{C}\n\u200c\u200d]/gu, '');
const say = (text = '', indent = ''): void => console.log(printable(text).replace(/^(?=.)/gm, indent));

function sayContent(content: ReceiptContent, speaker: Speaker, indent = ''): void {
  say(meetingSentence(content, speaker), indent);
  if (content.records.length === 0) say(speaker.t('take.checkNone'), indent);
  for (const record of content.records) {
    say();
    say(`${stateSentence(record, speaker)}`, indent);
    for (const [label, words] of fieldWords(record, speaker))
      say(`${label}: ${words.replace(/\n/g, '\n    ')}`, `${indent}  `);
    for (const statement of record.agreement.statements)
      say(`- ${statementSentence(statement, speaker)}`, `${indent}  `);
  }
  if (content.people.length > 0) say();
  for (const { deviceId, name, isFounder } of content.people)
    say(
      `${isFounder ? speaker.t('take.checkFounder', { name }) : name} (${keyWords(deviceId, speaker)})`,
      indent,
    );
  for (const earlier of content.earlier) {
    say();
    say(`${speaker.t('take.checkEarlier')}:`, indent);
    sayContent(earlier, speaker, `${indent}  `);
  }
}

/** Resolves to whether the receipt is right. */
async function main(path: string | undefined): Promise<boolean> {
  const spanish = /^es\b/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
  const [speaker] = await speakersFor(spanish ? 'es' : 'en');
  if (!speaker) throw new Error('no language');
  if (path === undefined) {
    console.error('npm run verify <file>');
    return false;
  }
  let file: Blob;
  try {
    file = await openAsBlob(path);
  } catch (error) {
    console.error(printable(`${path}: ${error instanceof Error ? error.message : String(error)}`));
    return false;
  }
  const { ok, problems, content } = await verifyReceiptFile(file);
  if (content) {
    sayContent(content, speaker);
    say();
  }
  if (ok && content) {
    say(speaker.t('take.checkGood'));
    say(limitSentence(content, speaker));
  } else {
    if (content) say(speaker.t('take.checkBad'));
    for (const problem of problems)
      say(content ? `- ${problemSentence(problem, speaker)}` : problemSentence(problem, speaker));
  }
  return ok;
}

process.exitCode = (await main(process.argv[2])) ? 0 : 1;
