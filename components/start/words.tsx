import './start.css';
import { Fragment, type JSX } from 'preact';
import type { ThreeWords } from '../../lib/sync/contract.ts';

/** The three words that two people compare. `label` names the list. */
export function Words({
  words,
  label,
  big,
}: {
  words: ThreeWords;
  label: string;
  big?: boolean;
}): JSX.Element {
  return (
    <ol class={`words${big ? ' words-big' : ''}`} aria-label={label} translate={false}>
      {words.map((word, place) => (
        <Fragment key={word}>
          {place > 0 && (
            <li role="none" aria-hidden="true">
              ·
            </li>
          )}
          {/* The list of words is English, whatever the panel speaks: read aloud, they must sound so. */}
          <li lang="en">{word}</li>
        </Fragment>
      ))}
    </ol>
  );
}
