/** With the name of a tab behind it, it says that the tab may have kept files: the part that reads them is loaded only then. */
export const mark = "livechat.files.";

export const mayHaveKept = () => Object.keys(localStorage).some((name) => name.startsWith(mark));
