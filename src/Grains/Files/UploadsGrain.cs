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
    private const string Alarm = "collect";

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    private bool _reminded;

    private UserId Id => new(this.GetPrimaryKeyString());

    private UploadsState State => uploads.State;

    public async Task<Result<FileSnapshot>> Begin(FileDraft draft)
    {
        var read = FileRules.Read(draft, Use(), limits);
        if (!read.Succeeded)
        {
            return read.Refusal;
        }

        var file = FileId.New();
        await Remind();
        State.Unsent.Add(new UnsentFile { Id = file, Length = read.Value.Length, Since = clock.GetUtcNow() });
        State.Used += read.Value.Length;
        await this.WriteOrForget(uploads);
        try
        {
            return await GrainFactory.File(file).Begin(Id, read.Value) is { } begun ? begun : FileRules.NoSuchFile;
        }
        catch
        {
            await Drop([file]);
            throw;
        }
    }

    public async Task<Result<Done>> Remove(FileId file)
    {
        if (State.Unsent.Exists(unsent => unsent.Id == file))
        {
            await Drop([file]);
            await Erase(file);
            return default(Done);
        }

        return State.Deleting.Contains(file) ? default(Done) : FileRules.NoSuchFile;
    }

    public Task<FileUse> GetUse() => Task.FromResult(Use() with { Unsent = State.Unsent.Count });

    public async Task Wake()
    {
        var old = clock.GetUtcNow() - TimeSpan.FromHours(limits.UnsentHours);
        await Drop([.. State.Unsent.Where(unsent => unsent.Since <= old).Select(unsent => unsent.Id)]);
        foreach (var file in State.Deleting.ToArray())
        {
            await Erase(file);
        }
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await Wake();
        if (State.Unsent.Count + State.Deleting.Count == 0 && await this.GetReminder(Alarm) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
            _reminded = false;
        }
    }

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

    /// <summary>When the store is away the reminder comes back to it.</summary>
    private async Task Erase(FileId file)
    {
        try
        {
            await GrainFactory.File(file).Erase();
        }
        catch (Exception failure)
        {
            LogNotErased(file, failure);
            return;
        }

        State.Deleting.Remove(file);
        await this.WriteOrForget(uploads);
    }

    /// <summary>Before what it is for is kept: so nothing is kept that nobody would be woken for.</summary>
    private async Task Remind()
    {
        if (!_reminded)
        {
            await this.RegisterOrUpdateReminder(Alarm, Period, Period);
            _reminded = true;
        }
    }

    [LoggerMessage(LogLevel.Warning, "File {FileId} could not be deleted; it is tried again.")]
    private partial void LogNotErased(FileId fileId, Exception failure);
}
