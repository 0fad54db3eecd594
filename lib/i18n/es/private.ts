/** Notas privadas, hojas de trabajo, reflexión; «¿Cómo nos fue?». */
export const own = {} as const;
