using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LiveChat.Embedded.Sqlite;

/// <summary>
/// Gathers what SQLite writes to its log between two syncs and hands it to the kernel in one write.
/// </summary>
/// <remarks>
/// SQLite writes every changed page with two calls, 24 and 4,096 bytes; a commit of 50 rows makes over a hundred. Gathered, a row costs
/// about half the processor time (docs/adr/0003). A file system under SQLite (a "VFS") is the place SQLite has for this.
/// This one is the default one with other functions for the log file only. The write happens before anything that could see its absence: a
/// read, a truncation, a question for the size, and the sync that precedes every commit. So it is for connections with
/// <c>synchronous = FULL</c> only: without that sync, other connections could be told of pages that are not in the file yet.
/// </remarks>
internal static unsafe partial class WalWrites
{
    public const string VfsName = "livechat";

    private const int Ok = 0;
    private const int OutOfMemory = 7;
    private const int IsWal = 0x00080000;
    private const int Capacity = 1 << 20;

    // The default VFS keeps only the low 17 bits of a count.
    private const int MostAtOnce = 1 << 16;

    private static readonly Lock Gate = new();
    private static Vfs* _default;
    private static Vfs* _ours;
    private static FileMethods* _plain;
    private static FileMethods* _gathering;

    /// <summary>Makes the VFS known to SQLite, once.</summary>
    public static void Register()
    {
        lock (Gate)
        {
            if (_ours is not null)
            {
                return;
            }

            _default = (Vfs*)Find(null);
            var ours = (Vfs*)NativeMemory.AllocZeroed((nuint)sizeof(Vfs));
            *ours = *_default;
            ours->FileSize = _default->FileSize + sizeof(Pending*);
            ours->Next = null;
            ours->Name = (byte*)Marshal.StringToCoTaskMemUTF8(VfsName);
            ours->Open = &Open;
            var code = Add((nint)ours, 0);
            _ours = code == Ok ? ours : throw new SqliteFailure(code, "cannot register the file system");
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(Vfs* vfs, byte* name, File* file, int flags, int* flagsOut)
    {
        var code = _default->Open(_default, name, file, flags, flagsOut);
        if (code != Ok || (flags & IsWal) == 0)
        {
            return code;
        }

        lock (Gate)
        {
            if (_gathering is null)
            {
                _plain = file->Methods;
                var methods = (FileMethods*)NativeMemory.Alloc((nuint)sizeof(FileMethods));
                *methods = *_plain;
                methods->Close = &Close;
                methods->Read = &Read;
                methods->Write = &Write;
                methods->Truncate = &Truncate;
                methods->Sync = &Sync;
                methods->Size = &Size;
                _gathering = methods;
            }
        }

        if (file->Methods == _plain)
        {
            *PendingOf(file) = (Pending*)NativeMemory.AllocZeroed((nuint)sizeof(Pending));
            file->Methods = _gathering;
        }

        return code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(File* file, byte* data, int count, long offset)
    {
        var pending = *PendingOf(file);
        if (pending->Bytes is null)
        {
            pending->Bytes = (byte*)NativeMemory.Alloc(Capacity);
        }

        if (offset != pending->Start + pending->Count || count > Capacity - pending->Count)
        {
            var code = Flush(file);
            if (code != Ok)
            {
                return code;
            }

            pending->Start = offset;
        }

        if (count > Capacity)
        {
            return _plain->Write(file, data, count, offset);
        }

        Buffer.MemoryCopy(data, pending->Bytes + pending->Count, Capacity - pending->Count, count);
        pending->Count += count;
        return Ok;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Read(File* file, byte* data, int count, long offset)
    {
        var code = Flush(file);
        return code == Ok ? _plain->Read(file, data, count, offset) : code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(File* file, long size)
    {
        var code = Flush(file);
        return code == Ok ? _plain->Truncate(file, size) : code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(File* file, int flags)
    {
        var code = Flush(file);
        return code == Ok ? _plain->Sync(file, flags) : code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Size(File* file, long* size)
    {
        var code = Flush(file);
        return code == Ok ? _plain->Size(file, size) : code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Close(File* file)
    {
        var code = Flush(file);
        var pending = *PendingOf(file);
        NativeMemory.Free(pending->Bytes);
        NativeMemory.Free(pending);
        var closed = _plain->Close(file);
        return code == Ok ? closed : code;
    }

    /// <summary>After a failure nothing is pending any more: SQLite rolls the transaction back, as after a failed write of its own.</summary>
    private static int Flush(File* file)
    {
        var pending = *PendingOf(file);
        if (pending->Count == 0)
        {
            return Ok;
        }

        var count = pending->Count;
        pending->Count = 0;
        for (var done = 0; done < count; done += MostAtOnce)
        {
            var code = _plain->Write(
                file, pending->Bytes + done, Math.Min(MostAtOnce, count - done), pending->Start + done);
            if (code != Ok)
            {
                return code;
            }
        }

        return Ok;
    }

    /// <summary>Where SQLite leaves us room: behind the file structure of the default VFS.</summary>
    private static Pending** PendingOf(File* file) => (Pending**)((byte*)file + _default->FileSize);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_find", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Find(string? name);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_register")]
    private static partial int Add(nint vfs, int makeDefault);
}
