export const adminPath = (tab?: string) => (tab === undefined ? "/admin" : `/admin/${tab}`);
