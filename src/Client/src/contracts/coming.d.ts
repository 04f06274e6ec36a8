import type { MessageFile } from "@/lib/files/message-file";

// What the server is about to say.
declare module "./wire-views" {
  interface ServerInfo {
    fileBytes?: number;
  }
}
declare module "./wire-messages" {
  interface MessageExtras {
    files?: string[];
  }
  interface Posted {
    files?: MessageFile[];
  }
}
declare module "./wire-events" {
  interface MessagePosted {
    files?: MessageFile[];
  }
}
