import type { JSX } from 'preact';
import { useKeeper } from '../../components/resources/use-keeper.ts';
import { LoadingScreen } from '../../components/start/quiet-screens.tsx';
import { say } from '../../components/ui/announcer.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Screen } from '../../components/ui/screen.tsx';
import { useLate } from '../../components/ui/use-late.ts';
import { t } from '../../lib/i18n/index.ts';
import type { Profile } from '../../lib/sync/contract.ts';
import type { PanelApp } from './contract.ts';

/** Screens beside the start screen that need no meeting. */
export type Aside = 'practice' | 'resources' | 'keeping';

/** On the start screen, below everything else: the ways to these screens. */
export function StartMore({ onGo }: { readonly onGo: (aside: Aside) => void }): JSX.Element {
  return (
    <div class="stack-s">
      <p id="about-practice" class="soft small">
        {t('part.practice.about')}
      </p>
      <div class="row">
        <Button onPress={() => onGo('practice')} describedBy="about-practice">
          {t('part.practice.title')}
        </Button>
        <Button kind="plain" onPress={() => onGo('resources')}>
          {t('resources.title')}
        </Button>
        <Button kind="plain" onPress={() => onGo('keeping')}>
          {t('resources.keep.title')}
        </Button>
      </div>
    </div>
  );
}

export interface AsideProps {
  readonly app: PanelApp;
  readonly profile: Profile;
  readonly aside: Aside;
  readonly onBack: () => void;
}

export function AsideScreen({ app, profile, aside, onBack }: AsideProps): JSX.Element {
  if (aside === 'practice') return <Practice {...{ app, profile, onBack }} />;
  const isKeeping = aside === 'keeping';
  return (
    <Screen key={aside} title={t(isKeeping ? 'resources.keep.title' : 'resources.title')} onBack={onBack}>
      {isKeeping ? <Keeping /> : <Resources />}
    </Screen>
  );
}

function Practice({ app, profile, onBack }: Omit<AsideProps, 'aside'>): JSX.Element {
  const screen = useLate(() => import('./practice-screen.tsx'));
  if (!screen) return <LoadingScreen />;
  return (
    <screen.PracticeScreen
      profile={profile}
      choices={app.settings}
      onLeave={() => {
        onBack();
        say(t('part.practice.left'));
      }}
      onFailed={(error) => {
        console.error('At the Table: the practice meeting did not open', error);
        onBack();
        say(t('part.practice.failed'));
      }}
    />
  );
}

function Keeping(): JSX.Element {
  const part = useLate(() => import('../../components/resources/keeping-part.tsx'));
  const keeper = useKeeper();
  return (
    <div class="stack">
      <p class="soft">{t('resources.keep.help')}</p>
      {part && keeper ? (
        <part.KeepingPart keeper={keeper} openId="" level={2} />
      ) : (
        <p class="soft">{t('resources.loading')}</p>
      )}
    </div>
  );
}

function Resources(): JSX.Element {
  const part = useLate(() => import('../../components/resources/resources-part.tsx'));
  return (
    <div class="stack">
      <p class="soft">{t('resources.help')}</p>
      {part ? <part.ResourcesPart canAdd level={2} /> : <p class="soft">{t('resources.loading')}</p>}
    </div>
  );
}
