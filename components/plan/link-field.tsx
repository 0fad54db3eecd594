import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { asLink } from '../../lib/meeting/plan.ts';
import type { ViewProps } from '../guide/arc.ts';
import { TextField } from '../ui/text-field.tsx';

const MAX_TYPED = 2_000;

/** People copy addresses without their beginning. */
const withHttps = (typed: string): string => {
  const words = typed.trim();
  return /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(words) ? `https://${words}` : words;
};

/** Address of the call. What is no safe address stays in the field, with a word on it, and is not kept. */
export function LinkField({ arc }: ViewProps): JSX.Element {
  const { plan } = arc;
  const [draft, setDraft] = useState<string | null>(null);
  const [isBad, setBad] = useState(false);
  const latest = useRef(draft);
  latest.current = draft;
  const keep = (): void => {
    if (latest.current === null) return;
    const words = withHttps(latest.current);
    const bad = words !== '' && asLink(words) === '';
    setBad(bad);
    if (bad) return;
    plan.set('link', words);
    setDraft(null);
  };
  useEffect(() => keep, []);
  return (
    <div onFocusOut={keep}>
      <TextField
        label={t('plan.link')}
        hint={t('plan.linkHint')}
        type="url"
        value={draft ?? plan.link.value}
        maxLength={MAX_TYPED}
        readOnly={!arc.canWrite.value}
        error={isBad ? t('plan.linkBad') : null}
        onInput={(words) => {
          setDraft(words);
          setBad(false);
        }}
      />
    </div>
  );
}
