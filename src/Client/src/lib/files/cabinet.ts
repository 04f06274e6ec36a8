import type { Upload } from "./uploads";

/** An upload as it is kept over a reload. */
export interface KeptUpload extends Upload {
  /** Whose it is. */
  user: string;
  /** The name of the lock of the tab that sends it. */
  owner: string;
}

/** Where files on their way survive a reload: what is known of them, and their bytes. */
export interface Cabinet {
  all(): Promise<readonly KeptUpload[]>;
  put(upload: KeptUpload): Promise<void>;
  putBytes(key: string, bytes: Blob): Promise<void>;
  bytes(key: string): Promise<Blob | undefined>;
  dropBytes(key: string): Promise<void>;
  drop(keys: readonly string[]): Promise<void>;
}

const told = "uploads";
const bytes = "bytes";

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open("livechat.files", 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(told, { keyPath: "key" });
      asked.result.createObjectStore(bytes);
    };
    asked.onsuccess = () => {
      asked.result.onversionchange = () => asked.result.close();
      resolve(asked.result);
    };
    asked.onerror = () => reject(asked.error ?? new Error("IndexedDB"));
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

async function run<T>(
  mode: IDBTransactionMode,
  work: (store: (name: string) => IDBObjectStore) => IDBRequest<T> | undefined,
): Promise<T | undefined> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([told, bytes], mode);
    const asked = work((name) => transaction.objectStore(name));
    transaction.oncomplete = () => resolve(asked?.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error("IndexedDB"));
  });
}

async function write(work: (store: (name: string) => IDBObjectStore) => void): Promise<void> {
  await run("readwrite", (store) => {
    work(store);
    return undefined;
  });
}

export const cabinet: Cabinet = {
  all: async () => (await run("readonly", (store) => store(told).getAll() as IDBRequest<KeptUpload[]>)) ?? [],
  put: (upload) => write((store) => store(told).put(upload)),
  putBytes: (key, blob) => write((store) => store(bytes).put(blob, key)),
  bytes: (key) => run("readonly", (store) => store(bytes).get(key) as IDBRequest<Blob | undefined>),
  dropBytes: (key) => write((store) => store(bytes).delete(key)),
  drop: (keys) =>
    write((store) => {
      for (const key of keys) {
        store(told).delete(key);
        store(bytes).delete(key);
      }
    }),
};
