import './guide.css';
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { IconButton } from '../ui/button.tsx';
import { useFocusOnShow } from '../ui/screen.tsx';
import type { MeetingArc } from './arc.ts';

export interface GuidePartProps {
  readonly arc: MeetingArc;
  readonly title: string;
  /** One line below the title: what this is for. */
  readonly help?: string;
  /** A button at the end of the title's line. */
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A step of the meeting in place of the tabs' content: way back, heading, content. Every view begins with it. */
export function GuidePart({ arc, title, help, tools, children }: GuidePartProps): JSX.Element {
  const heading = useFocusOnShow<HTMLHeadingElement>();
  return (
    <div class="guide stack">
      <div class="row guide-head">
        <IconButton icon="back" label={t('ui.back')} onPress={() => arc.go('hub')} />
        <h2 ref={heading} tabIndex={-1} class="grow">
          {title}
        </h2>
        {tools}
      </div>
      {help && <p class="soft">{help}</p>}
      {children}
    </div>
  );
}
