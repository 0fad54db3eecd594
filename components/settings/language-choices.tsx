import type { JSX } from 'preact';
import { LANGUAGE_NAMES, LANGUAGES, type LanguageChoice, t } from '../../lib/i18n/index.ts';
import { RadioGroup } from '../ui/choices.tsx';

export interface LanguageChoicesProps {
  readonly value: LanguageChoice;
  /** Also offer "Like my browser". */
  readonly withSystem?: boolean;
  readonly onChoose: (choice: LanguageChoice) => void;
}

/** The language of the panel, each by its own name, for those who cannot read the one that is shown. */
export function LanguageChoices({ value, withSystem = false, onChoose }: LanguageChoicesProps): JSX.Element {
  const languages = LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one], lang: one }));
  const system = { value: 'system' as const, label: t('settings.languageSystem') };
  return (
    <RadioGroup<LanguageChoice>
      legend={t('settings.language')}
      options={withSystem ? [system, ...languages] : languages}
      value={value}
      onChoose={onChoose}
    />
  );
}
