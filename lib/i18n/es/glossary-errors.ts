export const glossaryErrors = {
  'error.pack.large': 'Este archivo es muy grande. Un paquete puede tener hasta 1 MB. No se agregó nada.',
  'error.pack.notAPack':
    'Este archivo no es un paquete de palabras de At the Table. No se agregó nada. Elija un archivo que termine en .json.',
  'error.pack.broken':
    'A este archivo le falta una parte o algo no encaja. No se agregó nada. Pida el archivo otra vez.',
  'error.pack.newer':
    'Este paquete se hizo con una versión más nueva de At the Table. Actualice la extensión y pruebe otra vez.',
  'error.pack.name': 'Este paquete no dice su nombre o quién lo hizo. No se agregó nada.',
  'error.pack.empty': 'En este paquete no hay palabras. No se agregó nada.',
  'error.pack.many': 'Este paquete tiene demasiadas palabras. Puede tener hasta {most}. No se agregó nada.',
  'error.pack.word':
    'La palabra número {number} de este paquete no está bien: una parte falta, es muy larga o es de otro tipo. No se agregó nada.',
  'error.pack.place':
    'El lugar número {number} de este paquete no está bien: una parte falta, es muy larga o es de otro tipo. No se agregó nada.',
  'error.pack.manyPlaces':
    'Este paquete tiene demasiados lugares. Puede tener hasta {most}. No se agregó nada.',
  'error.pack.twice':
    'La palabra número {number} de este paquete tiene el mismo id que una anterior. No se agregó nada.',
  'error.pack.code':
    'Este paquete trae código para páginas web. Un paquete solo puede traer palabras. Para cuidarle, no se agregó nada.',
} as const;
