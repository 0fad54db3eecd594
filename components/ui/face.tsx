import './face.css';
import type { JSX } from 'preact';
import type { Role } from '../../lib/meeting/people.ts';

/** One or two letters for a face: of the first and the last word, or the first two of a single word. */
export function initials(name: string): string {
  const words = name.split(/[\s.]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = [...(words[0] ?? '')];
  const last = words.length > 1 ? [...(words.at(-1) ?? '')] : first.slice(1);
  return ((first[0] ?? '?') + (last[0] ?? '')).toLocaleUpperCase();
}

export interface FaceProps {
  readonly name: string;
  readonly role: Role;
  readonly big?: boolean;
  readonly away?: boolean;
}

/** A person as a disc with initials. Decorative: the name stands beside it, or in unseen text. */
export function Face({ name, role, big = false, away = false }: FaceProps): JSX.Element {
  return (
    <span
      class={`face${big ? ' face-big' : ''}${away ? ' face-away' : ''}`}
      data-role={role}
      aria-hidden="true"
    >
      {initials(name)}
    </span>
  );
}
