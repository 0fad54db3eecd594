import type { JSX } from 'preact';

export interface ResourcesPartProps {
  /** Files with places may be added. */
  readonly canAdd: boolean;
}

/** Where to find help: places near by first, then national ones. */
export function ResourcesPart(_: ResourcesPartProps): JSX.Element {
  return <ul />;
}
