import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type * as Y from 'yjs';
import { t } from '../../lib/i18n/index.ts';
import { IconButton } from '../ui/button.tsx';
import { useAtRest } from '../ui/use-at-rest.ts';

/** What finds words that say what someone is, and whether this person wants to be told. */
export interface LabelHelp {
  readonly isLabel: ReadonlySignal<((text: string) => boolean) | null>;
  readonly hints: ReadonlySignal<boolean>;
}

interface Props {
  readonly help: LabelHelp;
  readonly text: Y.Text;
  /** This person has written here: nobody is told about words of others. */
  readonly isWriter: boolean;
  /** Called when it is put away: the keyboard goes back to the field. */
  readonly onClose: () => void;
}

/** "This may sound like a label", below what happened, on this screen only. Closed once, it stays away. */
export function LabelHint({ help, text, isWriter, onClose }: Props): JSX.Element | null {
  const [isClosed, setClosed] = useState(false);
  const wanted = isWriter && !isClosed && help.hints.value;
  const isFound = useAtRest(text, wanted, () => help.isLabel.value);
  if (!isFound) return null;
  return (
    <div class="label-hint" role="note">
      <p>
        {t('hintLabel')} <span class="soft">{t('hintOnlyYou')}</span>
      </p>
      <IconButton
        icon="close"
        label={t('hintClose')}
        onPress={() => {
          setClosed(true);
          onClose();
        }}
      />
    </div>
  );
}
