import { Fragment, createElement } from "react";
import type { ReactNode } from "react";
import type { MessageKey } from "./en";
import { currentLocale, currentMessages, pluralOf } from "./locale";

type Values = Record<string, string | number>;

function pattern(key: MessageKey, count: unknown): string {
  const message = currentMessages()[key] ?? key;
  if (typeof message === "string") return message;
  const form = pluralOf(typeof count === "number" ? count : 0);
  return (form === "zero" || form === "two" ? undefined : message[form]) ?? message.other;
}

const shown = (value: string | number) =>
  typeof value === "number" ? new Intl.NumberFormat(currentLocale()).format(value) : value;

/** The text for `key` in the chosen language. A `count` among the values picks the plural form. */
export function t(key: MessageKey, values: Values = {}): string {
  return pattern(key, values["count"]).replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    return value === undefined ? hole : shown(value);
  });
}

/** As `t`, with elements in the holes. */
export function rich(key: MessageKey, values: Record<string, ReactNode>): ReactNode[] {
  return pattern(key, values["count"])
    .split(/(\{\w+\})/)
    .map((part, index) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      return createElement(Fragment, { key: index }, name === undefined ? part : values[name]);
    });
}

/** The words for a refusal; an unknown code falls back to the general one. */
export function refusalText(code: string, detail = ""): string {
  const key = `refusal.${code}`;
  return t(key in currentMessages() ? (key as MessageKey) : "refusal.internal", { detail });
}
