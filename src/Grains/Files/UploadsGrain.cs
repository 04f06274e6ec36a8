using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.Files;

[GrainType("uploads")]
internal sealed partial class UploadsGrain(
    [PersistentState("uploads", GrainKeys.Chat)] IPersistentState<UploadsState> uploads,
    FileLimits limits,
    TimeProvider clock,
    ILogger<UploadsGrain> logger) : Grain, IUploadsGrain, IRemindable
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(10);

    private Alarm _alarm = null!;

    /// <summary>When to try again what could not be deleted; in memory only.</summary>
    private DateTimeOffset _eraseAt;

    private UserId Id => new(this.GetPrimaryKeyString());

    private UploadsState State => uploads.State;

    private TimeSpan Unsent => TimeSpan.FromHours(limits.UnsentHours);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _alarm = new Alarm(this, clock, Next, Wake);
        _alarm.SetTimer();
        return Task.CompletedTask;
    }

    public async Task<Result<FileSnapshot>> Begin(FileDraft draft)
    {
        var read = FileRules.Read(draft, Use(), limits);
        if (!read.Succeeded)
        {
            return read.Refusal;
        }

        var (file, now) = (FileId.New(), clock.GetUtcNow());
        await _alarm.Set(now + Unsent);
        State.Unsent.Add(new UnsentFile { Id = file, Length = read.Value.Length, Since = now });
        State.Used += read.Value.Length;
        await this.WriteOrForget(uploads);
        _alarm.SetTimer();
        try
        {
            return await GrainFactory.File(file).Begin(Id, read.Value) is { } begun ? begun : FileRules.NoSuchFile;
        }
        catch
        {
            await Drop([file]);
            _alarm.SetTimer();
            throw;
        }
    }

    public async Task<Result<Done>> Remove(FileId file)
    {
        if (State.Unsent.Exists(unsent => unsent.Id == file))
        {
            await Drop([file]);
            await EraseDropped();
            _alarm.SetTimer();
            return default(Done);
        }

        return State.Deleting.Contains(file) ? default(Done) : FileRules.NoSuchFile;
    }

    public Task<FileUse> GetUse() => Task.FromResult(Use() with { Unsent = State.Unsent.Count });

    public async Task Wake()
    {
        var old = clock.GetUtcNow() - Unsent;
        await Drop([.. State.Unsent.Where(unsent => unsent.Since <= old).Select(unsent => unsent.Id)]);
        await EraseDropped();
        _alarm.SetTimer();
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => _alarm.Rang();

    private DateTimeOffset? Next() => State.Unsent.Select(unsent => unsent.Since + Unsent)
        .Concat(State.Deleting.Take(1).Select(_ => _eraseAt))
        .Min(static time => (DateTimeOffset?)time);

    /// <summary>What is still being deleted takes a place, too: whoever begins and removes while the store is down comes to an end.</summary>
    private FileUse Use() => new()
    {
        Used = State.Used,
        Most = limits.PerPerson == 0 ? null : limits.PerPerson,
        Unsent = State.Unsent.Count + State.Deleting.Count,
    };

    /// <summary>From now on they do not count, and are only there to be deleted.</summary>
    private async Task Drop(IReadOnlyCollection<FileId> files)
    {
        var dropped = State.Unsent.Where(unsent => files.Contains(unsent.Id)).ToList();
        if (dropped.Count == 0)
        {
            return;
        }

        State.Used -= dropped.Sum(unsent => unsent.Length);
        State.Unsent.RemoveAll(dropped.Contains);
        State.Deleting.AddRange(dropped.Select(unsent => unsent.Id));
        await this.WriteOrForget(uploads);
    }

    /// <summary>
    /// The first that cannot be deleted ends it: the store is away then, and may be slow to say so while whoever calls waits. It comes last the next time, so that one file
    /// alone holds up no others.
    /// </summary>
    private async Task EraseDropped()
    {
        var erased = new HashSet<FileId>();
        foreach (var file in State.Deleting.ToArray())
        {
            try
            {
                await GrainFactory.File(file).Erase();
                erased.Add(file);
            }
            catch (Exception failure)
            {
                LogNotErased(file, failure);
                State.Deleting.Remove(file);
                State.Deleting.Add(file);
                _eraseAt = clock.GetUtcNow() + AfterFailure;
                await _alarm.Set(_eraseAt);
                break;
            }
        }

        if (erased.Count > 0)
        {
            State.Deleting.RemoveAll(erased.Contains);
            await this.WriteOrForget(uploads);
        }
    }

    [LoggerMessage(LogLevel.Warning, "File {FileId} could not be deleted; it is tried again.")]
    private partial void LogNotErased(FileId fileId, Exception failure);
}
