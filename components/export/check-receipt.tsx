import './take-with-you.css';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CheckedRecord, ReceiptCheck, ReceiptContent } from '../../lib/export/receipt.ts';
import { verifyReceiptFile } from '../../lib/export/receipt-file.ts';
import {
  fieldWords,
  keyWords,
  limitSentence,
  meetingSentence,
  problemSentence,
  statementSentence,
  stateSentence,
} from '../../lib/export/receipt-words.ts';
import { type Speaker, speakersFor } from '../../lib/export/speakers.ts';
import { language, t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { problemText } from '../ui/problem-text.ts';
import type { CheckReceiptProps } from './take-contract.ts';

interface Shown {
  readonly check: ReceiptCheck;
  readonly speaker: Speaker;
}

/** "Check a receipt": who agreed to what, in plain words, and what is wrong if something is. */
export function CheckReceipt({ selfId }: CheckReceiptProps): JSX.Element {
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const check = async (file: File): Promise<void> => {
    setShown(null);
    setProblem(null);
    try {
      const [speaker] = await speakersFor(language.peek());
      const found = await verifyReceiptFile(file);
      if (speaker) setShown({ check: found, speaker });
    } catch (error) {
      // The file vanished, or may not be read.
      setProblem(problemText(error));
    }
  };
  return (
    <div class="stack">
      <p class="soft">{t('take.checkHelp')}</p>
      <div>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void check(file);
            // The same file again is a new choice.
            currentTarget.value = '';
          }}
        />
        <Button onPress={() => input.current?.click()}>
          {t(shown ? 'take.checkOther' : 'take.checkChoose')}
        </Button>
      </div>
      <div aria-live="polite" class="stack">
        {problem !== null && (
          <Notice tone="open">
            <p>{problem}</p>
          </Notice>
        )}
        {shown && <Verdict {...shown} />}
      </div>
      {shown?.check.content && (
        <Content content={shown.check.content} speaker={shown.speaker} selfId={selfId} />
      )}
    </div>
  );
}

function Verdict({ check, speaker }: Shown): JSX.Element {
  if (check.ok)
    return (
      <Notice>
        <p>{t('take.checkGood')}</p>
        {check.content && <p class="soft small">{limitSentence(check.content, speaker)}</p>}
      </Notice>
    );
  const [only, ...others] = check.problems.map((one) => problemSentence(one, speaker));
  return (
    <Notice tone="open">
      {check.content && <p>{t('take.checkBad')}</p>}
      {others.length === 0 ? (
        <p>{only}</p>
      ) : (
        <ul class="check-problems">
          {[only, ...others].map((sentence, at) => (
            <li key={at}>{sentence}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

interface ContentProps {
  readonly content: ReceiptContent;
  readonly speaker: Speaker;
  readonly selfId: string | undefined;
}

function Content({ content, speaker, selfId }: ContentProps): JSX.Element {
  return (
    <section class="stack" aria-label={meetingSentence(content, speaker)}>
      <h4 dir="auto">{meetingSentence(content, speaker)}</h4>
      {content.records.length === 0 && <p class="soft">{t('take.checkNone')}</p>}
      {content.records.map((record) => (
        <Record key={record.id} record={record} speaker={speaker} selfId={selfId} />
      ))}
      {content.people.length > 0 && (
        <ul class="stack-s soft small">
          {content.people.map(({ deviceId, name, isFounder }) => (
            <li key={deviceId}>
              <span dir="auto">{isFounder ? t('take.checkFounder', { name }) : name}</span>{' '}
              {deviceId === selfId ? `(${t('take.checkSelf')})` : `(${keyWords(deviceId, speaker)})`}
            </li>
          ))}
        </ul>
      )}
      {content.earlier.map((earlier) => (
        <details key={earlier.meetingId + earlier.madeAt}>
          <summary>
            {t('take.checkEarlier')}: {meetingSentence(earlier, speaker)}
          </summary>
          <Content content={earlier} speaker={speaker} selfId={selfId} />
        </details>
      ))}
    </section>
  );
}

interface RecordProps {
  readonly record: CheckedRecord;
  readonly speaker: Speaker;
  readonly selfId: string | undefined;
}

function Record({ record, speaker, selfId }: RecordProps): JSX.Element {
  const { agreement, updates, isAgreeable } = record;
  const state = agreement.state === 'agreed' ? 'agreed' : isAgreeable ? 'open' : 'plain';
  return (
    <article class="card stack-s check-record" data-state={state}>
      <p>
        <strong>{stateSentence(record, speaker)}</strong>
      </p>
      <dl class="check-fields">
        {fieldWords(record, speaker).map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto" class="check-written">
              {words}
            </dd>
          </div>
        ))}
      </dl>
      {agreement.statements.length > 0 && (
        <ul class="stack-s">
          {agreement.statements.map((statement) => (
            <li key={statement.id} dir="auto">
              {statementSentence(statement, speaker)}
              {statement.deviceId === selfId && ` (${t('take.checkSelf')})`}
            </li>
          ))}
        </ul>
      )}
      {updates.length > 0 && (
        <div class="soft small">
          <p>{t('take.checkUnsigned')}</p>
          <ul class="check-problems">
            {updates.map(({ name, text, value, at }) => (
              <li key={`${at} ${text}`} dir="auto">
                {[name, value === null ? '' : String(value), text].filter((part) => part !== '').join(': ')}
              </li>
            ))}
          </ul>
        </div>
      )}
    </article>
  );
}
