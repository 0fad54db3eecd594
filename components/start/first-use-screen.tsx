import './start.css';
import type { JSX } from 'preact';
import { type LanguageChoice, language, t } from '../../lib/i18n/index.ts';
import type { Profile } from '../../lib/sync/contract.ts';
import { LanguageChoices } from '../settings/language-choices.tsx';
import { ProfileForm } from '../settings/profile-form.tsx';
import { Icon } from '../ui/icon.tsx';
import { Screen } from '../ui/screen.tsx';

export interface FirstUseProps {
  readonly onLanguage: (choice: LanguageChoice) => void;
  readonly onSave: (profile: Profile) => Promise<void>;
}

/** Asked once: in which language, and how the others should see this person. */
export function FirstUseScreen({ onLanguage, onSave }: FirstUseProps): JSX.Element {
  return (
    <Screen title={t('profile.welcome')} ownFocus mark={<Icon name="table" />}>
      <LanguageChoices value={language.value} onChoose={onLanguage} />
      <p>{t('profile.welcomeText')}</p>
      <ProfileForm profile={null} submitLabel={t('profile.continue')} focusName wide onSave={onSave} />
      <p class="soft small">{t('profile.privacy')}</p>
    </Screen>
  );
}
