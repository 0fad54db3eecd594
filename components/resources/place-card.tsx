import './resources.css';
import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';

export interface PlaceCardProps {
  /** Of the headings around it. */
  readonly level: 2 | 3;
  readonly name: string;
  readonly about: string;
  readonly phone?: string | undefined;
  readonly text?: string | undefined;
  readonly web?: string | undefined;
  readonly spanish?: boolean | undefined;
  /** Language of a name that is told as it is there. */
  readonly nameLang?: string;
}

/** What an address looks like when it is said: "www.example.org". */
const spoken = (web: string): string => web.replace(/^https:\/\//, '').replace(/\/$/, '');
/** Nothing but what can be dialled. */
const dialled = (number: string): string => number.replace(/[^+\d]/g, '');

/** A place to find help. Nothing is opened, called or fetched until it is pressed; a page opens in a tab of its own. */
export function PlaceCard({
  level,
  name,
  about,
  phone,
  text,
  web,
  spanish,
  nameLang,
}: PlaceCardProps): JSX.Element {
  const Name = level === 2 ? 'h3' : 'h4';
  const address = web && spoken(web);
  return (
    <li class="card res-place">
      <Name class="res-name" lang={nameLang} dir="auto">
        {name}
      </Name>
      <p dir="auto">{about}</p>
      {spanish && (
        <p>
          <span class="res-mark">{t('resources.spanish')}</span>
        </p>
      )}
      <p class="res-ways">
        {phone && (
          <a href={`tel:${dialled(phone)}`} aria-label={t('resources.callNamed', { name, number: phone })}>
            {t('resources.call', { number: phone })}
          </a>
        )}
        {text && <a href={`sms:${dialled(text)}`}>{t('resources.text', { number: text })}</a>}
        {web && address && (
          <a
            href={web}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t('resources.openNamed', { name, address })}
          >
            {t('resources.open', { address })}
          </a>
        )}
      </p>
    </li>
  );
}
