/** Steps of a meeting from plan to debrief, in the order of the list. Each is a view in place of the tabs' content. */
export const VIEWS = {
  before: ['plan', 'templates', 'invitation', 'worksheet', 'part'],
  during: ['agenda', 'child', 'charter', 'private', 'my-card', 'celebrations'],
  after: ['end', 'catch-up', 'debrief', 'keep-in-touch', 'resources', 'keeping'],
} as const;

export type Stage = keyof typeof VIEWS;
export const STAGES = ['before', 'during', 'after'] as const satisfies readonly Stage[];
export type GuideView = (typeof VIEWS)[Stage][number];
