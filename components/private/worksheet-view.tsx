import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { WORKSHEETS } from '../../lib/guidance/worksheet.ts';
import { language, t } from '../../lib/i18n/index.ts';
import type { Role } from '../../lib/meeting/people.ts';
import { SHEET_PARTS, SHEETS, type Sheet } from '../../lib/storage/private-contract.ts';
import { openPrintTab } from '../export/print-handover.ts';
import { selfOf, type ViewProps } from '../guide/arc.ts';
import { GuidePart } from '../guide/guide-part.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { roleLabel } from '../ui/role-label.ts';
import { PrivateLines } from './private-lines.tsx';
import { PrivateSurface } from './private-surface.tsx';

/** The sheet of somebody in this role; who helps a family thinks along with it. */
const sheetOf = (role: Role | undefined): Sheet => SHEETS.find((sheet) => sheet === role) ?? 'family';

/** Thoughts to get ready before the meeting, private until a line of them is shared. */
export function WorksheetView({ arc }: ViewProps): JSX.Element {
  const [sheet, setSheet] = useState<Sheet>(() => sheetOf(selfOf(arc)?.role));
  const texts = WORKSHEETS[sheet];
  const print = (): void => {
    const { desk, notes, ui } = arc;
    const isOpen = openPrintTab(async () => ({
      ...{ sheet, title: notes.title.peek(), name: selfOf(arc)?.name ?? '' },
      lines: desk.lines.peek().flatMap(({ place, text }) => (text.trim() === '' ? [] : [{ place, text }])),
    }));
    ui.toast.value = { text: t(isOpen ? 'own.printOpened' : 'take.printBlocked'), action: null };
  };
  return (
    <GuidePart
      arc={arc}
      title={t('own.sheet')}
      help={t('own.sheetHelp')}
      tools={<Button onPress={print}>{t('own.print')}</Button>}
    >
      <div class="private-who">
        <RadioGroup
          legend={t('own.sheetWho')}
          options={SHEETS.map((value) => ({ value, label: roleLabel(value) }))}
          value={sheet}
          roles
          onChoose={setSheet}
        />
      </div>
      <PrivateSurface desk={arc.desk} label={t(`own.paper.${sheet}`)}>
        {SHEET_PARTS.map((part) => {
          const label = texts[part].label[language.value];
          const place = `${sheet}-${part}` as const;
          return (
            <div key={place} class="stack-s">
              <h3>{label}</h3>
              <p class="small soft">{texts[part].help[language.value]}</p>
              <PrivateLines
                arc={arc}
                place={place}
                label={label}
                newLabel={t('own.lineNew', { part: label })}
              />
            </div>
          );
        })}
      </PrivateSurface>
    </GuidePart>
  );
}
