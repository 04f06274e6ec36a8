using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using LiveChat.History;

namespace LiveChat.Simulation;

/// <summary>The way of one activation to the store that all share: slow, sometimes broken, and cut when the activation dies.</summary>
internal sealed class SimulatedStore(World world, string activation) : IRoomLog
{
    private const int LongerThanAnybodyWaits = 12_000;

    private readonly TaskCompletionSource _severed = new();

    /// <summary>The activation is gone: it hears no answer any more. What was on its way may still arrive.</summary>
    public void Sever() => _severed.TrySetResult();

    public Task<AppendResult> AppendAsync(RoomId room, ImmutableArray<LogEntry> entries, CancellationToken cancellationToken) =>
        Ask(() => Append(room, entries), () => Append(room, entries[..world.Random.Next(1, entries.Length + 1)]), cancellationToken);

    public Task<ImmutableArray<LogEntry>> ReadForwardAsync(RoomId room, long fromSeq, int max, CancellationToken cancellationToken) =>
        Read(() => world.Store.ReadForwardAsync(room, fromSeq, max, CancellationToken.None), cancellationToken);

    public Task<ImmutableArray<LogEntry>> ReadBackwardAsync(RoomId room, long toSeq, int max, CancellationToken cancellationToken) =>
        Read(() => world.Store.ReadBackwardAsync(room, toSeq, max, CancellationToken.None), cancellationToken);

    public Task<ImmutableArray<LogEntry>> ReadChangesAsync(RoomId room, long afterSeq, int max, CancellationToken cancellationToken) =>
        Read(() => world.Store.ReadChangesAsync(room, afterSeq, max, CancellationToken.None), cancellationToken);

    public Task<ImmutableArray<LogEntry>> ReadNotedAsync(RoomId room, long afterSeq, int max, CancellationToken cancellationToken) =>
        Read(() => world.Store.ReadNotedAsync(room, afterSeq, max, CancellationToken.None), cancellationToken);

    public Task<ImmutableArray<LogEntry>> ReadThreadAsync(RoomId room, long thread, long beforeSeq, int max, CancellationToken cancellationToken) =>
        Read(() => world.Store.ReadThreadAsync(room, thread, beforeSeq, max, CancellationToken.None), cancellationToken);

    public Task<ImmutableArray<LogEntry>> ReadMarkedAsync(RoomId room, LogMark mark, long beforeSeq, int max, CancellationToken cancellationToken) =>
        Read(() => world.Store.ReadMarkedAsync(room, mark, beforeSeq, max, CancellationToken.None), cancellationToken);

    public Task<LogEntry?> FindAsync(RoomId room, UserId author, string clientId, CancellationToken cancellationToken) =>
        Read(() => world.Store.FindAsync(room, author, clientId, CancellationToken.None), cancellationToken);

    public Task<ImmutableArray<RoomHead>> GetHeadsAsync(ImmutableArray<RoomId> rooms, CancellationToken cancellationToken) =>
        Read(() => world.Store.GetHeadsAsync(rooms, CancellationToken.None), cancellationToken);

    public async Task RedactAsync(RoomId room, ImmutableArray<LogEntry> entries, CancellationToken cancellationToken) =>
        await Read(
            async () =>
            {
                await world.Store.RedactAsync(room, entries, CancellationToken.None);
                return true;
            },
            cancellationToken);

    public async Task EraseAsync(RoomId room, long fromSeq, long beforeSeq, CancellationToken cancellationToken) =>
        await Read(
            async () =>
            {
                await world.Store.EraseAsync(room, fromSeq, beforeSeq, CancellationToken.None);
                return true;
            },
            cancellationToken);

    private Task<T> Read<T>(Func<Task<T>> read, CancellationToken cancellationToken) => Ask(read, read, cancellationToken);

    private async Task<AppendResult> Append(RoomId room, ImmutableArray<LogEntry> entries)
    {
        if (world.Lie == Lie.ForgetsClientIds)
        {
            entries = [.. entries.Select(entry => entry.ClientId is { } id ? entry with { ClientId = $"{id}-{world.Now}" } : entry)];
        }

        if (world.Lie == Lie.AcksWithoutStoring && world.Chance(2))
        {
            return new AppendResult(entries.Length);
        }

        var result = await world.Store.AppendAsync(room, entries, CancellationToken.None);
        world.Trace($"store: {activation} {entries[0].Seq}-{entries[^1].Seq}: {result.Stored} stored, {result.Stop}");
        if (result.Stored > 0)
        {
            world.History.Add(new StoreWrite(room.Value, activation, entries[0].Seq, entries[0].Seq + result.Stored - 1));
        }

        return result;
    }

    private async Task<T> Ask<T>(Func<Task<T>> whole, Func<Task<T>> part, CancellationToken cancellationToken)
    {
        var refuses = world.Chance(world.Faults.StoreRefuses);
        var losesReply = world.Chance(world.Faults.StoreLosesReply);
        var hangs = world.Chance(world.Faults.StoreHangs);
        var work = Work();
        var first = await Task.WhenAny(work, _severed.Task).WaitAsync(cancellationToken);
        if (first != work)
        {
            // Nobody lives who could hear it.
            await new TaskCompletionSource().Task;
        }

        return await work;

        async Task<T> Work()
        {
            await world.Pause(0, 20);
            if (refuses)
            {
                throw new IOException("refused");
            }

            if (hangs)
            {
                await world.Pause(LongerThanAnybodyWaits, 2 * LongerThanAnybodyWaits);
            }

            var result = await (losesReply ? part() : whole());
            await world.Pause(0, 20);
            return losesReply ? throw new IOException("the reply was lost") : result;
        }
    }
}
