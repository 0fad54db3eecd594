import '../export/paper.css';
import '../export/print-page.css';
import './worksheet-page.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { WORKSHEETS } from '../../lib/guidance/worksheet.ts';
import { language, t } from '../../lib/i18n/index.ts';
import { SHEET_PARTS } from '../../lib/storage/private-contract.ts';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import type { WorksheetJob } from './worksheet-contract.ts';

/** Lines to write on by hand: below words of one's own, and where there are none. All five parts fit on one page. */
const RULED = { more: 1, empty: 4 } as const;

const Ruled = ({ count }: { readonly count: number }): JSX.Element => (
  <div class="sheet-ruled" aria-hidden="true">
    {Array.from({ length: count }, (_, at) => (
      <div key={at} class="sheet-rule" />
    ))}
  </div>
);

/** A worksheet as it will be printed, and above it what can be chosen; that part is not printed. */
export function WorksheetPage({ sheet, title, name, lines }: WorksheetJob): JSX.Element {
  const [what, setWhat] = useState<'filled' | 'blank'>(lines.length > 0 ? 'filled' : 'blank');
  const heading = t(`own.paper.${sheet}`);
  useEffect(() => {
    // The name that the browser gives to the PDF, and prints in its own header.
    document.title = heading;
  }, [heading]);
  const isFilled = what === 'filled';
  return (
    <div class="print-page">
      <header class="print-tools stack">
        <p class="print-title">{t('own.printTitle')}</p>
        <div class="print-choices">
          <RadioGroup
            legend={t('own.printWhat')}
            options={[
              { value: 'filled', label: t('own.printFilled') },
              { value: 'blank', label: t('own.printBlank') },
            ]}
            value={what}
            onChoose={setWhat}
          />
        </div>
        <div class="row">
          <Button kind="primary" onPress={() => print()}>
            {t('take.printNow')}
          </Button>
          <p class="soft small">{t('take.printHint')}</p>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it can be scrolled */}
      <main class="print-sheet" tabIndex={0} aria-label={heading}>
        <article class="paper sheet" lang={language.value}>
          <h1>{heading}</h1>
          <p class="paper-soft" dir="auto">
            {title}
          </p>
          <p class="sheet-name">
            {t('own.paperName')}: {isFilled && <span dir="auto">{name}</span>}
          </p>
          {SHEET_PARTS.map((part) => {
            const { label, help } = WORKSHEETS[sheet][part];
            const own = isFilled ? lines.filter(({ place }) => place === `${sheet}-${part}`) : [];
            return (
              <section key={part}>
                <h2>{label[language.value]}</h2>
                <p class="paper-soft">{help[language.value]}</p>
                {own.length > 0 && (
                  <ul>
                    {own.map(({ text }, at) => (
                      <li key={at} class="paper-written" dir="auto">
                        {text}
                      </li>
                    ))}
                  </ul>
                )}
                <Ruled count={own.length > 0 ? RULED.more : RULED.empty} />
              </section>
            );
          })}
          <p class="paper-soft">{t('own.paperFoot')}</p>
        </article>
      </main>
    </div>
  );
}
