import './name-pills.css';
import type { JSX } from 'preact';

export interface NamePillsProps {
  readonly names: readonly string[];
  /** Of the whole row. */
  readonly label: string;
  /** What a press on a name does, for those who hear it. */
  readonly nameLabel: (name: string) => string;
  readonly onAdd: (name: string) => void;
}

/** Names that can be put into a field with one press. */
export function NamePills({ names, label, nameLabel, onAdd }: NamePillsProps): JSX.Element | null {
  if (names.length === 0) return null;
  return (
    <ul class="name-pills" aria-label={label}>
      {names.map((name) => (
        <li key={name}>
          <button type="button" class="name-pill" aria-label={nameLabel(name)} onClick={() => onAdd(name)}>
            <span aria-hidden="true">+ </span>
            <bdi>{name}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}
