namespace LiveChat.Grains.Files.Tally;

[GrainType("file-total")]
internal sealed class FileTotalGrain(FileLimits limits, TimeProvider clock) : Grain, IFileTotalGrain
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    /// <summary>Before anybody is refused, it is counted again: somebody may just have deleted something. Not more often, however many come.</summary>
    private static readonly TimeSpan FreshToRefuse = TimeSpan.FromSeconds(1);

    private static readonly Refusal Full = new(RefusalCode.FileServerFull, "There is no room for more files on this server.");

    private FileTally? _counted;
    private long _countedAt;
    private long _taken;

    public async Task<Result<Done>> Take(long length)
    {
        if (limits.PerServer == 0)
        {
            return default(Done);
        }

        await Count(Fresh);
        if (!HasRoom(length))
        {
            await Count(FreshToRefuse);
        }

        if (!HasRoom(length))
        {
            return Full;
        }

        _taken += length;
        return default(Done);
    }

    public async Task<FileTally> Get()
    {
        await Count(FreshToRefuse);
        return _counted!;
    }

    private bool HasRoom(long length) => length <= limits.PerServer - _counted!.Used - _taken;

    private async Task Count(TimeSpan fresh)
    {
        if (_counted is not null && clock.GetElapsedTime(_countedAt) < fresh)
        {
            return;
        }

        var shares = await Task.WhenAll(GrainFactory.FileTallies().Select(tally => tally.Get(FileTotals.Top)));
        _counted = FileTally.Of(shares, FileTotals.Top) with { Most = limits.PerServer == 0 ? null : limits.PerServer };
        (_countedAt, _taken) = (clock.GetTimestamp(), 0);
    }
}
