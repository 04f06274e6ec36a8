using System.Runtime.InteropServices;

namespace LiveChat.Embedded.Sqlite;

/// <content>The structures of sqlite3.h, which SQLite promises never to change, only to extend at their end.</content>
internal static unsafe partial class WalWrites
{
    [StructLayout(LayoutKind.Sequential)]
    private struct Vfs
    {
        public int Version;
        public int FileSize;
        public int MaxPathname;
        public Vfs* Next;
        public byte* Name;
        public void* AppData;
        public delegate* unmanaged[Cdecl]<Vfs*, byte*, File*, int, int*, int> Open;
        public void* Delete;
        public void* Access;
        public void* FullPathname;
        public void* DlOpen;
        public void* DlError;
        public void* DlSym;
        public void* DlClose;
        public void* Randomness;
        public void* Sleep;
        public void* CurrentTime;
        public void* GetLastError;
        public void* CurrentTimeInt64;
        public void* SetSystemCall;
        public void* GetSystemCall;
        public void* NextSystemCall;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct File
    {
        public FileMethods* Methods;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct FileMethods
    {
        public int Version;
        public delegate* unmanaged[Cdecl]<File*, int> Close;
        public delegate* unmanaged[Cdecl]<File*, byte*, int, long, int> Read;
        public delegate* unmanaged[Cdecl]<File*, byte*, int, long, int> Write;
        public delegate* unmanaged[Cdecl]<File*, long, int> Truncate;
        public delegate* unmanaged[Cdecl]<File*, int, int> Sync;
        public delegate* unmanaged[Cdecl]<File*, long*, int> Size;
        public void* Lock;
        public void* Unlock;
        public void* CheckReservedLock;
        public void* FileControl;
        public void* SectorSize;
        public void* DeviceCharacteristics;
        public void* ShmMap;
        public void* ShmLock;
        public void* ShmBarrier;
        public void* ShmUnmap;
        public void* Fetch;
        public void* Unfetch;
    }

    /// <summary>What was written since the last flush: <c>Count</c> bytes that belong at <c>Start</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Pending
    {
        public byte* Bytes;
        public long Start;
        public int Count;
    }
}
