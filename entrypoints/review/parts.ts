/* What the page shows after the first look, in one file to fetch. */

export { KeepingNotice } from '../../components/resources/keeping-notice.tsx';
export { MeetingsPart } from '../../components/review/meetings-part.tsx';
export { EditingPart } from './editing-part.tsx';
export { GlossaryPart } from './glossary-part.tsx';
export { KeepPart } from './keep-part.tsx';
export { TakePart } from './take-part.tsx';
