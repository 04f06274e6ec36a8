/** Where one goes on writing when something beside the field goes away, with the focus in it. */
export const fieldBeside = (one: Element) => one.closest("form")?.querySelector("textarea");
