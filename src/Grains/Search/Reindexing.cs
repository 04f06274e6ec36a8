using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Search;

/// <summary>Makes the indexes of rooms again, from their logs.</summary>
public static class Reindexing
{
    /// <summary>So many entries of a log at a time: none of them takes as long as a call may.</summary>
    private const long Step = 2_000;

    private const int AtOnce = 2;

    /// <summary>Each room by itself; the failure of one does not keep the others.</summary>
    /// <param name="grains">Where the rooms are.</param>
    /// <param name="rooms">The last entry of each.</param>
    /// <param name="progress">Told after each step.</param>
    /// <param name="cancellationToken">What is not made then is made when it is next searched.</param>
    /// <returns>The rooms of which it failed, and why.</returns>
    public static async Task<IReadOnlyList<(RoomId Room, Exception Failure)>> RunAsync(
        IGrainFactory grains, IReadOnlyCollection<RoomHead> rooms, IProgress<ReindexProgress> progress, CancellationToken cancellationToken)
    {
        var failures = new List<(RoomId, Exception)>();
        var done = new ReindexProgress(0, rooms.Count, 0, rooms.Sum(room => room.Seq));
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(rooms, options, async (room, cancel) =>
        {
            try
            {
                await MakeAsync(room, cancel);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                lock (failures)
                {
                    failures.Add((room.Room, failure));
                }
            }

            Tell(now => now with { Rooms = now.Rooms + 1 });
        });
        return failures;

        async Task MakeAsync(RoomHead room, CancellationToken cancel)
        {
            var index = grains.RoomIndex(room.Room);
            await index.Erase();
            for (var through = 0L; through < room.Seq;)
            {
                cancel.ThrowIfCancellationRequested();
                var next = Math.Min(room.Seq, through + Step);
                await index.Follow(next);
                var step = next - through;
                through = next;
                Tell(now => now with { Entries = now.Entries + step });
            }
        }

        void Tell(Func<ReindexProgress, ReindexProgress> change)
        {
            lock (failures)
            {
                progress.Report(done = change(done));
            }
        }
    }
}

/// <summary>How much is made.</summary>
/// <param name="Rooms">How many rooms are done.</param>
/// <param name="OfRooms">How many there are.</param>
/// <param name="Entries">How many entries of their logs are taken in.</param>
/// <param name="OfEntries">How many there are.</param>
public readonly record struct ReindexProgress(int Rooms, int OfRooms, long Entries, long OfEntries);
