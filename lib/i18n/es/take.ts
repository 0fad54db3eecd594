/** Para llevar: imprimir, archivos, calendario, correo, comprobantes. */
export const take = {} as const;
