import type { JSX } from 'preact';
import { IconButton } from '../../components/ui/button.tsx';
import { useFocusOnShow } from '../../components/ui/screen.tsx';
import { t } from '../../lib/i18n/index.ts';

export interface SettingsPartProps {
  readonly children: JSX.Element;
  readonly onBack: () => void;
}

/** Settings in place of the notes: whoever knocks meanwhile is still seen. */
export function SettingsPart({ children, onBack }: SettingsPartProps): JSX.Element {
  const heading = useFocusOnShow<HTMLHeadingElement>();
  return (
    <div class="stack">
      <div class="row">
        <IconButton icon="back" label={t('ui.back')} onPress={onBack} />
        <h2 ref={heading} tabIndex={-1}>
          {t('settings.title')}
        </h2>
      </div>
      {children}
    </div>
  );
}
