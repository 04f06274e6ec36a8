using System.Buffers.Binary;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace LiveChat.Driver.Sockets;

/// <summary>The kernel's readiness queue, as it is: the driver must cost less than what it measures.</summary>
internal sealed partial class Epoll : IDisposable
{
    public const uint In = 0x001;
    public const uint Out = 0x004;
    public const uint Error = 0x008;
    public const uint HangUp = 0x010;

    private const int MaxEvents = 512;
    private const int Interrupted = 4;

    // The kernel packs the record on x86 only.
    private static readonly int DataOffset = RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.X86 ? 4 : 8;
    private static readonly int Stride = DataOffset + 8;

    private readonly int _queue = Check(epoll_create1(0));
    private readonly int _bell = Check(eventfd(0, 0));
    private readonly byte[] _events = new byte[MaxEvents * Stride];

    public Epoll() => Control(1, _bell, In);

    public static bool IsSupported => OperatingSystem.IsLinux();

    public void Add(int socket, uint events) => Control(1, socket, events);

    public void Change(int socket, uint events) => Control(3, socket, events);

    /// <summary>Ends a <see cref="Wait"/> from another thread.</summary>
    public void Ring()
    {
        ReadOnlySpan<byte> one = [1, 0, 0, 0, 0, 0, 0, 0];
        _ = write(_bell, in MemoryMarshal.GetReference(one), 8);
    }

    /// <summary>Waits until something is ready. A negative time waits without end.</summary>
    /// <returns>How many sockets are ready; <see cref="Ready"/> names them.</returns>
    public int Wait(TimeSpan atMost)
    {
        Span<long> time = [(long)atMost.TotalSeconds, atMost.Ticks % TimeSpan.TicksPerSecond * 100];
        var count = epoll_pwait2(
            _queue, ref _events[0], MaxEvents, in atMost < TimeSpan.Zero ? ref NoTime : ref time[0], 0);
        if (count < 0)
        {
            return Marshal.GetLastPInvokeError() == Interrupted ? 0 : throw new Win32Exception();
        }

        return count;
    }

    /// <summary>One of the ready sockets.</summary>
    /// <returns>-1 for the bell, which is then silent again.</returns>
    public int Ready(int index, out uint events)
    {
        var ready = _events.AsSpan(index * Stride, Stride);
        events = BinaryPrimitives.ReadUInt32LittleEndian(ready);
        var socket = BinaryPrimitives.ReadInt32LittleEndian(ready[DataOffset..]);
        if (socket != _bell)
        {
            return socket;
        }

        Span<byte> count = stackalloc byte[8];
        _ = read(_bell, ref MemoryMarshal.GetReference(count), 8);
        return -1;
    }

    public void Dispose()
    {
        _ = close(_queue);
        _ = close(_bell);
    }

    private static ref long NoTime => ref MemoryMarshal.GetReference<long>([]);

    private void Control(int operation, int socket, uint events)
    {
        Span<byte> wanted = stackalloc byte[16];
        BinaryPrimitives.WriteUInt32LittleEndian(wanted, events);
        BinaryPrimitives.WriteInt32LittleEndian(wanted[DataOffset..], socket);
        Check(epoll_ctl(_queue, operation, socket, ref MemoryMarshal.GetReference(wanted)));
    }

    private static int Check(int result) => result >= 0 ? result : throw new Win32Exception();

    [LibraryImport("libc", SetLastError = true)]
    private static partial int epoll_create1(int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int eventfd(uint initial, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int epoll_ctl(int queue, int operation, int socket, ref byte events);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int epoll_pwait2(int queue, ref byte events, int max, in long time, nint signals);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint write(int file, in byte from, nint count);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint read(int file, ref byte to, nint count);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int close(int file);
}
