import { type MeetingTemplate, TEMPLATE_IDS } from './template-contract.ts';
import { IEP_TEMPLATES } from './template-iep.ts';
import { OTHER_TEMPLATES } from './template-others.ts';

const all = [...IEP_TEMPLATES, ...OTHER_TEMPLATES];

/** Kinds of meetings in the order of `TEMPLATE_IDS`. Own wording at reading grade 6 or less. */
export const TEMPLATES: readonly MeetingTemplate[] = TEMPLATE_IDS.flatMap(
  (id) => all.find((template) => template.id === id) ?? [],
);
