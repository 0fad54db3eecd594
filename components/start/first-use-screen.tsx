import './start.css';
import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { Profile } from '../../lib/sync/contract.ts';
import { ProfileForm } from '../settings/profile-form.tsx';
import { Icon } from '../ui/icon.tsx';
import { Screen } from '../ui/screen.tsx';

/** Asked once: how the others should see this person. */
export function FirstUseScreen({ onSave }: { onSave: (profile: Profile) => Promise<void> }): JSX.Element {
  return (
    <Screen title={t('profile.welcome')} ownFocus mark={<Icon name="table" />}>
      <p>{t('profile.welcomeText')}</p>
      <ProfileForm profile={null} submitLabel={t('profile.continue')} focusName wide onSave={onSave} />
      <p class="soft small">{t('profile.privacy')}</p>
    </Screen>
  );
}
