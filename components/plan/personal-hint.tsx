import './plan.css';
import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { findPersonal } from '../../lib/meeting/personal-data.ts';

interface Props {
  readonly words: string;
  /** The field holds a nickname and nothing else. */
  readonly isName?: boolean;
}

/** A gentle word where something looks like a full name, a birth date or a number of a person. It stops nobody. */
export function PersonalHint({ words, isName = false }: Props): JSX.Element {
  const [found] = findPersonal(words, { isName });
  return (
    <p class="plan-hint small" role="status">
      {found && t(`plan.hint.${found}`)}
    </p>
  );
}
