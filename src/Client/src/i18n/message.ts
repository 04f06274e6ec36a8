/** A message, or its forms by plural category of `count`. */
export type Message = string | { one?: string; few?: string; many?: string; other: string };
