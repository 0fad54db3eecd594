import './floor.css';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { CHARTER_POINTS } from '../../lib/guidance/charter-points.ts';
import { type Language, language, t } from '../../lib/i18n/index.ts';
import type { Bilingual } from '../../lib/i18n/two.ts';
import type { LineView } from '../../lib/meeting/line-schema.ts';
import type { MeetingArc, ViewProps } from '../guide/arc.ts';
import { GuidePart } from '../guide/guide-part.tsx';
import { LineList } from '../guide/line-list.tsx';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { acceptedNames, hasCharter } from './charter-words.ts';
import { focusNext } from './focus-next.ts';

/** "How we work together": points that all can change, and who accepts them (P27). */
export function CharterView({ arc }: ViewProps): JSX.Element {
  const isBegun = hasCharter(arc);
  return (
    <GuidePart arc={arc} title={t('guide.view.charter')} help={t('floor.charterHelp')}>
      <AsksAgain arc={arc} />
      {!isBegun && <Ideas arc={arc} />}
      <LineList
        arc={arc}
        kind="charter"
        label={t('guide.view.charter')}
        field={t('floor.charterPoint')}
        empty={t('floor.charterEmpty')}
        add={t('floor.charterAdd')}
        more={(line) => <InOwnLanguage line={line} />}
      />
      {isBegun && (
        <>
          <Ideas arc={arc} />
          <Accept arc={arc} />
        </>
      )}
    </GuidePart>
  );
}

const ofText = (text: string): Bilingual | undefined =>
  CHARTER_POINTS.find((point) => Object.values(point).includes(text.trim()));

/** One of our points, added in another language, is understood by everyone. */
function InOwnLanguage({ line }: { readonly line: LineView }): JSX.Element | null {
  const own = ofText(line.text)?.[language.value];
  return own === undefined || own === line.text.trim() ? null : <p class="soft small">{own}</p>;
}

/** Points to begin with: all at once where there are none, one by one afterwards. */
function Ideas({ arc }: ViewProps): JSX.Element | null {
  const ideas = useRef<HTMLDivElement>(null);
  const points = arc.lines.of('charter').value;
  const left = CHARTER_POINTS.filter((point) => !points.some(({ text }) => ofText(text) === point));
  if (!arc.canWrite.value || left.length === 0) return null;
  const spoken: Language = language.value;
  if (hasCharter(arc))
    return (
      <details class="charter-more">
        <summary>{t('floor.ideasMore')}</summary>
        <div class="stack-s" ref={ideas}>
          {left.map((point) => (
            <Button
              key={point.en}
              kind="plain"
              onPress={() => {
                arc.lines.add('charter', { text: point[spoken] });
                focusNext(
                  () => ideas.current?.querySelector('button') ?? document.querySelector('.guide h2'),
                );
              }}
            >
              {t('floor.addOne', { point: point[spoken] })}
            </Button>
          ))}
        </div>
      </details>
    );
  const addAll = (): void => {
    arc.lines.addAll(
      'charter',
      left.map((point) => ({ text: point[spoken] })),
    );
    say(t('floor.addedAll'));
    focusNext(() => document.querySelector('.guide h2'));
  };
  return (
    <section class="floor-part card stack-s" aria-labelledby="charter-ideas">
      <h3 id="charter-ideas">{t('floor.ideas')}</h3>
      <ul class="charter-ideas">
        {left.map((point) => (
          <li key={point.en}>{point[spoken]}</li>
        ))}
      </ul>
      <div>
        <Button kind="primary" onPress={addAll}>
          {t('floor.addAll')}
        </Button>
      </div>
    </section>
  );
}

/** Points that changed after one's own yes ask again, kindly. */
function AsksAgain({ arc }: ViewProps): JSX.Element | null {
  return arc.charter.asksAgain.value ? (
    <Notice tone="open">
      <p>{t('floor.changed')}</p>
    </Notice>
  ) : null;
}

/** One's own yes, and who else has said it. */
function Accept({ arc }: { readonly arc: MeetingArc }): JSX.Element {
  const { charter } = arc;
  const names = acceptedNames(arc);
  const hasOwn = charter.hasOwn.value;
  return (
    <section class="stack-s" aria-label={t('floor.accept')}>
      {arc.canWrite.value && (
        <div class="row">
          <Button kind={hasOwn ? 'plain' : 'primary'} onPress={() => charter.setOwn(!hasOwn)}>
            {t(hasOwn ? 'floor.acceptBack' : 'floor.accept')}
          </Button>
        </div>
      )}
      <p class="soft" role="status">
        <bdi>{names === '' ? t('floor.acceptedNobody') : t('floor.acceptedBy', { names })}</bdi>
      </p>
    </section>
  );
}
