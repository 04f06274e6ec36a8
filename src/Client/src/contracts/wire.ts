// Generated from the C# contracts by test/Wire. Do not edit.

export type * from "./wire-words";
export type * from "./wire-events";
export type * from "./wire-acts";
export type * from "./wire-rooms";
export type * from "./wire-messages";
export type * from "./wire-lists";
export type * from "./wire-files";
export type * from "./wire-search";
export type * from "./wire-accounts";
export type * from "./wire-views";
export type * from "./wire-admin";
