/** The overlay's own few texts, apart from the panel's catalog: its script must stay tiny. */
export const overlay = {
  open: 'Open notes',
  openHint: 'Open notes. Arrow keys move this button.',
  frame: 'At the Table notes',
  bar: 'Notes window',
  name: 'At the Table',
  move: 'Move notes. Use the arrow keys.',
  resize: 'Change the size. Use the arrow keys.',
  left: 'Put notes on the left',
  right: 'Put notes on the right',
  float: 'Let notes float',
  smaller: 'Make notes smaller',
  bigger: 'Make notes bigger',
  minimise: 'Hide notes',
} as const;
