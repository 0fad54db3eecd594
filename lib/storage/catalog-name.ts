/** Name of the database behind catalog and shelf; apart, for whoever looks into it without a library. */
export const CATALOG_NAME = 'at-the-table';
/** Key of the only row in the tables `profile`, `settings` and `device`. */
export const ONLY = 'this-device';
