import { HttpTransportType, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";

/** What the chat client needs of a SignalR connection. */
export interface Link {
  start(): Promise<void>;
  stop(): Promise<void>;
  invoke<T>(method: string, ...args: unknown[]): Promise<T>;
  send(method: string, ...args: unknown[]): Promise<void>;
  on(method: string, handler: (...args: never[]) => void): void;
  onclose(handler: (error?: Error) => void): void;
}

export type Connect = () => Link;

export const connectToHub: Connect = () =>
  new HubConnectionBuilder()
    .withUrl("/hub", { skipNegotiation: true, transport: HttpTransportType.WebSockets })
    .configureLogging(LogLevel.None)
    .build();
