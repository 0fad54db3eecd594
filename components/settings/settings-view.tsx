import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { Settings } from '../../lib/storage/contract.ts';
import type { Profile } from '../../lib/sync/contract.ts';
import { RemindersSection } from '../reminders/reminders-section.tsx';
import { say } from '../ui/announcer.tsx';
import { RadioGroup, Switch } from '../ui/choices.tsx';
import { LanguageChoices } from './language-choices.tsx';
import { ProfileForm } from './profile-form.tsx';
import { ServerForm } from './server-form.tsx';

export interface SettingsViewProps {
  readonly profile: Profile | null;
  readonly settings: Settings;
  /** The address that "Use the usual address" brings back. */
  readonly usualAddress: string;
  readonly onSaveProfile: (profile: Profile) => Promise<void>;
  readonly onSaveSettings: (change: Partial<Settings>) => Promise<void>;
}

const ABOUT = [
  'settings.about1',
  'settings.about2',
  'settings.about3',
  'settings.about4',
  'settings.about5',
] as const;

/** Everything a person can set, and what happens to their notes. */
export function SettingsView(props: SettingsViewProps): JSX.Element {
  const { settings } = props;
  const [saved, setSaved] = useState(false);
  return (
    <div class="stack-l">
      <section class="stack">
        <h2>{t('settings.you')}</h2>
        <ProfileForm
          profile={props.profile}
          submitLabel={saved ? t('ui.saved') : t('ui.save')}
          onSave={async (profile) => {
            await props.onSaveProfile(profile);
            setSaved(true);
            say(t('ui.saved'));
          }}
        />
      </section>
      <LanguageChoices
        withSystem
        value={settings.language}
        onChoose={(language) => void props.onSaveSettings({ language })}
      />
      <RadioGroup
        legend={t('settings.theme')}
        options={[
          { value: 'system', label: t('settings.system') },
          { value: 'light', label: t('settings.light') },
          { value: 'dark', label: t('settings.dark') },
        ]}
        value={settings.theme}
        onChoose={(theme) => void props.onSaveSettings({ theme })}
      />
      <section class="stack">
        <h2>{t('settings.words')}</h2>
        <Switch
          label={t('settings.spotting')}
          hint={t('settings.spottingHint')}
          on={settings.spotting}
          onChange={(spotting) => void props.onSaveSettings({ spotting })}
        />
        <Switch
          label={t('settings.hints')}
          hint={t('settings.hintsHint')}
          on={settings.hints}
          onChange={(hints) => void props.onSaveSettings({ hints })}
        />
      </section>
      <RemindersSection />
      <ServerForm
        address={settings.signaling[0] ?? props.usualAddress}
        usualAddress={props.usualAddress}
        onSave={(address) =>
          // The others stay: meetings that use them must still be found.
          props.onSaveSettings({
            signaling: [address, ...settings.signaling.filter((other) => other !== address)],
          })
        }
      />
      <section class="stack-s">
        <h2>{t('settings.about')}</h2>
        {ABOUT.map((key) => (
          <p key={key}>{t(key)}</p>
        ))}
      </section>
    </div>
  );
}
