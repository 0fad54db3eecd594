import type { overlay as english } from '../en/overlay.ts';

/** Los pocos textos que se ven en la página de la llamada. */
export const overlay: Readonly<Record<keyof typeof english, string>> = {
  open: 'Abrir las notas',
  openHint: 'Abrir las notas. Las flechas mueven este botón.',
  frame: 'Notas de At the Table',
  bar: 'Ventana de notas',
  name: 'At the Table',
  move: 'Mover las notas. Use las flechas.',
  resize: 'Cambiar el tamaño. Use las flechas.',
  left: 'Poner las notas a la izquierda',
  right: 'Poner las notas a la derecha',
  float: 'Dejar flotar las notas',
  smaller: 'Hacer las notas más pequeñas',
  bigger: 'Hacer las notas más grandes',
  minimise: 'Ocultar las notas',
};
